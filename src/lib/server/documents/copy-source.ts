import { and, eq, inArray } from 'drizzle-orm';
import type { SourceContent } from '../../domain/documents/clause.ts';
import { chunks } from '../../domain/shared/chunks.ts';
import { DomainError } from '../../domain/shared/domain-error.ts';
import type { Writer } from '../db/client.ts';
import { sourceDocument, sourceImage } from '../db/schema.ts';

/** Pictures may have some 100 KB each. */
const PICTURES_AT_A_TIME = 20;

/**
 * Makes one consultation's document the text that another is about: the file as it came, its
 * pictures, and the content that is given. The caller has authorised, and the other consultation
 * has no document.
 * @param from the id of the document
 * @throws DomainError `not-found`
 */
export async function copySource(
	tx: Writer,
	{ from, to }: { from: string; to: { id: string; consultationId: string; content: SourceContent } }
): Promise<void> {
	const [source] = await tx.select().from(sourceDocument).where(eq(sourceDocument.id, from));
	if (source === undefined) throw new DomainError('not-found', 'document');
	await tx.insert(sourceDocument).values({ ...source, ...to, number: 1, revision: 1 });
	const pictures = await tx
		.select({ id: sourceImage.id })
		.from(sourceImage)
		.where(eq(sourceImage.documentId, from));
	for (const some of chunks(pictures, PICTURES_AT_A_TIME)) {
		const ids = some.map(({ id }) => id);
		const rows = await tx
			.select()
			.from(sourceImage)
			.where(and(eq(sourceImage.documentId, from), inArray(sourceImage.id, ids)));
		await tx.insert(sourceImage).values(rows.map((row) => ({ ...row, documentId: to.id })));
	}
}
