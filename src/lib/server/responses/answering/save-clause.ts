import { isOpenToComment } from '../../../domain/documents/clause.ts';
import { rawText, type RawValues } from '../../../domain/responses/answer-fields.ts';
import {
	COMMENT_FIELD,
	readCommentFields,
	readCommentSettlement
} from '../../../domain/responses/comments/comment-form.ts';
import { pinnedQuestions } from '../../../domain/responses/pinned-questions.ts';
import type { SaveOutcome } from '../../../domain/responses/save-outcome.ts';
import type { Actor } from '../../../domain/shared/actor.ts';
import { DomainError } from '../../../domain/shared/domain-error.ts';
import { authorise } from '../../access/can.ts';
import type { Context } from '../../context.ts';
import { readSourceDocument } from '../../documents/read-source-document.ts';
import { forgetSoon } from '../forgetting/forget-soon.ts';
import { draftValues, ownResponse } from './own-response.ts';
import { requireOpen } from './require-open.ts';
import type { ResponseKey } from './response-key.ts';
import { writeAnswers } from './save-answers.ts';
import { writeComment, type SavedComment } from './save-comment.ts';

export interface SavedClause {
	/** Null for a clause that is closed to comment: its questions were saved. */
	comment: SavedComment | null;
	/** What came of the questions that are pinned to the clause, by section. */
	answers: { sectionId: string; outcome: SaveOutcome }[];
}

/**
 * Saves the page of one clause as it is left, by the respondent or by a colleague: the comment, and
 * the answers to the questions that are pinned there. What is right is saved, whatever else is
 * wrong.
 *
 * @param input.values the posted fields: `comment-form.ts`, and `answer-fields.ts` for questions
 * @throws DomainError `not-found` for a clause with nothing to save (also when the link ended
 * meanwhile), `closed`, `not-open-yet`
 */
export async function saveClause(
	ctx: Context,
	actor: Actor,
	input: { key: ResponseKey; clauseId: string; values: RawValues }
): Promise<SavedClause> {
	authorise(actor, 'receipt' in input.key ? 'response:write-own' : 'response:draft-by-link');
	const { clauseId, values } = input;
	const outcome = await ctx.db.write(async (tx): Promise<SavedClause> => {
		const own = await ownResponse(tx, ctx, input.key);
		requireOpen(own.phase);
		const { consultationId } = own;
		const source = await readSourceDocument(ctx, tx, { consultationId, number: 1 });
		const isOpen = source !== null && isOpenToComment(source.content, clauseId);
		const pinned = pinnedQuestions(own.content, draftValues(own), clauseId);
		if (!isOpen && pinned.length === 0) throw new DomainError('not-found', 'clause');
		const answers: SavedClause['answers'] = [];
		for (const sectionId of new Set(pinned.map(({ section }) => section.id)))
			answers.push({ sectionId, outcome: await writeAnswers(tx, own, { sectionId, values }) });
		const comment = isOpen
			? await writeComment(tx, own, {
					...{ clauseId, content: source.content, fields: readCommentFields(values) },
					base: rawText(values, COMMENT_FIELD.base),
					settled: readCommentSettlement(values)
				})
			: null;
		return { comment, answers };
	});
	forgetSoon(ctx.db);
	return outcome;
}
