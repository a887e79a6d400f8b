import { WHOLE } from '../../domain/documents/clause.ts';
import type { Answered, RedraftRow } from '../../domain/redrafts/redraft-content.ts';
import { codableText, type Comment } from '../../domain/responses/answer-value.ts';
import type { Context } from '../context.ts';
import type { OwnResponse } from '../responses/answering/own-response.ts';
import { findPublishedRedraft } from './read-published-redraft.ts';

/** One comment of one's own, and what became of the clause that it was made about. */
export interface OwnClause {
	clauseId: string;
	comment: Comment['comment'];
	text: string;
	/** Null for the whole document. */
	row: RedraftRow | null;
	answered: Answered | null;
}

/**
 * What became of the clauses on which one's own response comments, as it was published; null where
 * nothing was, none where it has no comments. Needs no permission: a receipt has opened the
 * response, and what is beside it is public.
 */
export async function readOwnRedraft(
	ctx: Context,
	own: Pick<OwnResponse, 'consultationId' | 'answers'>
): Promise<OwnClause[] | null> {
	const content = await findPublishedRedraft(ctx.db.read, own.consultationId);
	if (content === null) return null;
	const mine = (clauseId: string) => {
		const value = own.answers.get(clauseId);
		return value?.kind === 'comment'
			? [{ clauseId, comment: value.comment, text: codableText(value) }]
			: [];
	};
	return [
		...mine(WHOLE).map((one) => ({ ...one, row: null, answered: content.whole })),
		...content.rows.flatMap((row) =>
			row.clauseIds.flatMap((clauseId) =>
				mine(clauseId).map((one) => ({
					...{ ...one, row },
					answered: row.answered.find((said) => said.clauseId === clauseId) ?? null
				}))
			)
		)
	];
}
