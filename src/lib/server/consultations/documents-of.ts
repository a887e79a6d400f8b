import { asc, eq } from 'drizzle-orm';
import type { Reader } from '../db/client.ts';
import { consultationDocument } from '../db/schema.ts';

export interface DocumentFacts {
	id: string;
	title: string;
	fileName: string;
	mediaType: string;
	byteCount: number;
}

/** What can be downloaded with a consultation, in order; the files' bytes are left where they are. */
export async function documentsOf(
	reader: Reader,
	consultationId: string
): Promise<DocumentFacts[]> {
	return await reader
		.select({
			id: consultationDocument.id,
			title: consultationDocument.title,
			fileName: consultationDocument.fileName,
			mediaType: consultationDocument.mediaType,
			byteCount: consultationDocument.byteCount
		})
		.from(consultationDocument)
		.where(eq(consultationDocument.consultationId, consultationId))
		.orderBy(asc(consultationDocument.position), asc(consultationDocument.id));
}
