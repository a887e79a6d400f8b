import { eq } from 'drizzle-orm';
import type { ClauseMatching } from '../../domain/documents/matching/clause-matching.ts';
import { shownClauses, type Clause } from '../../domain/documents/clause.ts';
import { nextMatchingSchema } from '../../domain/redrafts/next-matching.ts';
import type { Context } from '../context.ts';
import type { Reader } from '../db/client.ts';
import { redraft } from '../db/schema.ts';
import { readSourceDocument, type SourceDocument } from '../documents/read-source-document.ts';

/** Version 1 is what is commented on; the one after it is what is matched with it. */
export const NEXT_NUMBER = 2;

export interface Redraft {
	earlier: SourceDocument;
	next: SourceDocument;
	/** What respondents were shown, and what they will be shown. */
	olds: Clause[];
	news: Clause[];
	/** Clauses of the next version that seem to hold what was left out of the first. */
	leftOut: Clause[];
	matching: ClauseMatching | null;
	/** Of the matching; 0 where there is none. */
	revision: number;
}

/**
 * A consultation's document and its next version, with what became of each clause; null where one
 * of the two is missing. Needs no permission: whoever calls it has asked. `matching` is null
 * before the two are matched, and again when the next version was changed since. What was left out
 * of the first is found when they are matched: it is in no list but `leftOut`.
 */
export async function readRedraft(
	ctx: Pick<Context, 'clock'>,
	reader: Reader,
	consultationId: string
): Promise<Redraft | null> {
	const earlier = await readSourceDocument(ctx, reader, { consultationId, number: 1 });
	const next = await readSourceDocument(ctx, reader, { consultationId, number: NEXT_NUMBER });
	if (earlier === null || next === null) return null;
	const [row] = await reader.select().from(redraft).where(eq(redraft.documentId, next.id));
	const known =
		row?.documentRevision === next.revision ? nextMatchingSchema.parse(row.matching) : null;
	const hidesSome = earlier.content.clauses.some(({ isLeftOut }) => isLeftOut);
	// Nobody has looked yet for what was left out.
	const isMatched = known !== null && (known.leftOut !== undefined || !hidesSome);
	const hidden = new Set(known?.leftOut);
	const clauses = shownClauses(next.content);
	return {
		...{ earlier, next },
		olds: shownClauses(earlier.content),
		news: clauses.filter(({ id }) => !hidden.has(id)),
		leftOut: clauses.filter(({ id }) => hidden.has(id)),
		matching: isMatched ? known : null,
		revision: row?.revision ?? 0
	};
}
