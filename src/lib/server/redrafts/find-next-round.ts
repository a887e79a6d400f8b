import { and, asc, eq, isNull } from 'drizzle-orm';
import { sourceContentSchema } from '../../domain/documents/clause.ts';
import type { Reader } from '../db/client.ts';
import { consultation, sourceDocument } from '../db/schema.ts';

/**
 * The draft of a consultation on another's next version; null where nobody has begun one, and once
 * it is published. Needs no permission: whoever calls it has asked. It reads the documents of all
 * drafts, which are few.
 * @returns its id; of several the oldest
 */
export async function findNextRound(
	reader: Pick<Reader, 'select'>,
	consultationId: string
): Promise<string | null> {
	const drafts = await reader
		.select({ id: consultation.id, content: sourceDocument.content })
		.from(sourceDocument)
		.innerJoin(consultation, eq(consultation.id, sourceDocument.consultationId))
		.where(and(isNull(consultation.publishedAt), eq(sourceDocument.number, 1)))
		.orderBy(asc(consultation.createdAt), asc(consultation.id));
	const round = drafts.find(
		({ content }) => sourceContentSchema.parse(content).earlier?.consultationId === consultationId
	);
	return round?.id ?? null;
}
