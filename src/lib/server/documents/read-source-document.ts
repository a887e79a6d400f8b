import { and, eq } from 'drizzle-orm';
import { sourceContentSchema, type SourceContent } from '../../domain/documents/clause.ts';
import type { Context } from '../context.ts';
import type { Reader } from '../db/client.ts';
import { sourceDocument } from '../db/schema.ts';

export interface SourceDocument {
	id: string;
	/** 1 for what is commented on, 2 and up for later versions. */
	number: number;
	title: string;
	fileName: string;
	mediaType: string;
	byteCount: number;
	revision: number;
	content: SourceContent;
}

/** Two thousand clauses are some megabytes, and few documents are open at a time. */
const MOST_KEPT = 20;
const kept = new WeakMap<Pick<Context, 'clock'>, Map<string, SourceContent>>();

/**
 * A consultation's source document, inside or outside a transaction; null where there is none.
 * Needs no permission: who calls it decides whether the consultation may be seen. The content is
 * read and checked once a process for each revision: do not change it.
 * @param input.number 1 for what is commented on
 */
export async function readSourceDocument(
	ctx: Pick<Context, 'clock'>,
	reader: Reader,
	input: { consultationId: string; number: number }
): Promise<SourceDocument | null> {
	const [row] = await reader
		.select({
			id: sourceDocument.id,
			number: sourceDocument.number,
			title: sourceDocument.title,
			fileName: sourceDocument.fileName,
			mediaType: sourceDocument.mediaType,
			byteCount: sourceDocument.byteCount,
			revision: sourceDocument.revision
		})
		.from(sourceDocument)
		.where(
			and(
				eq(sourceDocument.consultationId, input.consultationId),
				eq(sourceDocument.number, input.number)
			)
		);
	if (row === undefined) return null;
	const contents = kept.get(ctx) ?? new Map<string, SourceContent>();
	kept.set(ctx, contents);
	const key = `${row.id} ${String(row.revision)}`;
	const known = contents.get(key);
	if (known !== undefined) return { ...row, content: known };
	const [whole] = await reader
		.select({ content: sourceDocument.content, revision: sourceDocument.revision })
		.from(sourceDocument)
		.where(eq(sourceDocument.id, row.id));
	if (whole === undefined) return null;
	const content = sourceContentSchema.parse(whole.content);
	const [oldest] = contents.keys();
	if (contents.size === MOST_KEPT && oldest !== undefined) contents.delete(oldest);
	// Outside a transaction a change may come between the two: kept under what was really read.
	contents.set(`${row.id} ${String(whole.revision)}`, content);
	return { ...row, revision: whole.revision, content };
}
