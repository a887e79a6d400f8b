import type { CommentKind } from '../../src/lib/domain/responses/comments/comment-kind.ts';
import type { AnswerValue } from '../../src/lib/domain/responses/answer-value.ts';
import type { Context } from '../../src/lib/server/context.ts';
import { aDocument } from './a-document.ts';
import { aConsultation, type BuiltConsultation } from './consultation-builder.ts';
import { addResponses, type ResponseToAdd } from './responses-to-code.ts';

/** A comment as it is stored. */
export const aComment = (
	comment: CommentKind,
	text: string,
	suggested: string | null = null
): AnswerValue => ({ kind: 'comment', comment, text, suggested });

/** Words for clause 2.1 of the vetting guidance: six weeks for eight, and a reason in writing. */
export const SIX_WEEKS =
	'The establishment decides within six weeks of a complete application, and gives its reasons in writing.';

/** Comments as people make them: on a clause, on a section, on the whole; with words and without. */
export const COMMENTING: readonly ResponseToAdd[] = [
	{
		id: 'response-llwybrau',
		name: 'Llwybrau Newydd Cymru',
		answers: {
			whole: aComment('support', 'Croeso cynnes: at last one document 🙂 rather than nine.'),
			'c-staff': aComment('disagree', 'Trustees who never enter a prison need no vetting.'),
			'c-weeks': aComment('suggest', 'Eight weeks lose us the worker.', SIX_WEEKS)
		}
	},
	{
		id: 'response-sisters',
		name: 'Sisters Standing Together',
		attribution: 'unattributed',
		answers: {
			'c-time': aComment('gap', 'Nothing here on what happens when vetting is refused.'),
			'c-weeks': aComment('support', '')
		}
	},
	{
		id: 'response-nobody-one',
		name: null,
		answers: { 'c-weeks': aComment('unclear', 'Complete in whose eyes?') }
	},
	{
		id: 'response-nobody-two',
		name: null,
		isShown: false,
		answers: { 'c-staff': aComment('gap', 'Waiting for its batch.') }
	}
];

/** An open consultation on draft vetting guidance, with comments of all three kinds of response. */
export async function aCommentedDraft(
	ctx: Context,
	responses: readonly ResponseToAdd[] = COMMENTING
): Promise<BuiltConsultation> {
	const built = await aConsultation(ctx, { content: { audience: 'open-link' } });
	await aDocument(ctx, built.id);
	await addResponses(ctx, built, responses);
	return built;
}
