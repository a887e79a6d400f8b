import { and, eq } from 'drizzle-orm';
import type { PublishingBlocker } from '../../domain/consultations/publishing-blockers.ts';
import { sourceContentSchema } from '../../domain/documents/clause.ts';
import { documentBlockers } from '../../domain/documents/document-blockers.ts';
import type { Reader } from '../db/client.ts';
import { sourceDocument } from '../db/schema.ts';

/** What of a consultation's draft guidance stands in the way of publishing. */
export async function documentBlockersOf(
	reader: Pick<Reader, 'select'>,
	consultationId: string
): Promise<PublishingBlocker[]> {
	const [row] = await reader
		.select({ content: sourceDocument.content })
		.from(sourceDocument)
		.where(and(eq(sourceDocument.consultationId, consultationId), eq(sourceDocument.number, 1)));
	return documentBlockers(row === undefined ? null : sourceContentSchema.parse(row.content));
}
