import { readCommentChange } from '../../domain/drafting/comment-change.ts';
import { commentFieldName, readTypedComments } from '../../domain/drafting/comment-fields.ts';
import type { RawValues } from '../../domain/responses/answer-fields.ts';
import type { SaveOutcome } from '../../domain/responses/save-outcome.ts';
import type { Actor } from '../../domain/shared/actor.ts';
import { authorise } from '../access/can.ts';
import type { Context } from '../context.ts';
import { forgetSoon } from '../responses/forgetting/forget-soon.ts';
import { ownResponse } from '../responses/answering/own-response.ts';
import { requireOpen } from '../responses/answering/require-open.ts';
import type { ResponseKey } from '../responses/answering/response-key.ts';
import { writeAnswers } from '../responses/answering/save-answers.ts';
import { addComments, changeComment } from './write-comments.ts';

export interface SectionOutcome extends SaveOutcome {
	/** What to put right in comments, by field. Those were not added; all others were. */
	commentErrors: Record<string, string>;
}

/**
 * Saves one section's page as it is left, by the respondent or by a colleague: its answers, the
 * comments typed on it, and what was pressed beside a comment. All in one, so that pressing any
 * button loses nothing that was typed elsewhere on the page.
 *
 * @param input.values the posted fields; `then` names the button
 * @throws DomainError `closed`, `not-open-yet`, `not-found` (also when the link ended meanwhile)
 */
export async function saveSection(
	ctx: Context,
	actor: Actor,
	input: { key: ResponseKey; sectionId: string; values: RawValues }
): Promise<SectionOutcome> {
	authorise(actor, 'receipt' in input.key ? 'response:write-own' : 'response:draft-by-link');
	// Made here: what is inside may run twice.
	const ids = new Map(
		Object.keys(input.values)
			.filter((name) => name.startsWith(commentFieldName('')))
			.map((name) => [name, ctx.random.id()])
	);
	const outcome = await ctx.db.write(async (tx) => {
		const own = await ownResponse(tx, ctx, input.key);
		requireOpen(own.phase);
		const answers = await writeAnswers(tx, own, input);
		const section = own.content.sections.find(({ id }) => id === input.sectionId);
		if (section === undefined) return { ...answers, commentErrors: {} };
		const { typed, errors } = readTypedComments(section, input.values);
		const change = readCommentChange(input.values.then);
		if (change !== null) await changeComment(tx, own.id, change);
		const place = { responseId: own.id, sectionId: section.id };
		const refused = typed.length === 0 ? {} : await addComments(tx, place, typed, ids);
		return { ...answers, commentErrors: { ...errors, ...refused } };
	});
	forgetSoon(ctx.db);
	return outcome;
}
