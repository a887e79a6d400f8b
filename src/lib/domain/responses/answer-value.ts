import { z } from 'zod';
import { COMMENT_KINDS } from './comments/comment-kind.ts';

/** The most characters a long answer holds (UTF-16 units, as browsers count `maxlength`). */
export const LONG_TEXT_LIMIT = 20_000;
/** The most characters of a short answer, and of "other, please say". */
export const SHORT_TEXT_LIMIT = 500;

/**
 * An answer as it is stored. Choices are option ids, never labels: renaming an option cannot
 * change the past. Agreement and yes/no answers are choices among fixed options.
 * `other` is the text of "other, please say", '' when not used; `optionId` is then null.
 */
export const answerValueSchema = z.discriminatedUnion('kind', [
	z.object({ kind: z.literal('text'), text: z.string() }),
	z.object({ kind: z.literal('choice'), optionId: z.string().nullable(), other: z.string() }),
	z.object({ kind: z.literal('choices'), optionIds: z.array(z.string()), other: z.string() }),
	/** Option ids, first preference first; options left out were not ranked. */
	z.object({ kind: z.literal('ranking'), optionIds: z.array(z.string()) }),
	z.object({ kind: z.literal('number'), number: z.number() }),
	/**
	 * A comment on a clause, kept under the clause's id. `suggested` is the clause's whole text as
	 * the respondent would have it; null when it is left as it is.
	 */
	z.object({
		kind: z.literal('comment'),
		comment: z.enum(COMMENT_KINDS),
		text: z.string(),
		suggested: z.string().nullable()
	}),
	/**
	 * What was answered to a follow-up question, kept under its id, with the question beside it: it
	 * was put to this one response, and is in no version.
	 */
	z.object({ kind: z.literal('follow-up'), question: z.string(), text: z.string() })
]);
export type AnswerValue = z.infer<typeof answerValueSchema>;
export type Comment = Extract<AnswerValue, { kind: 'comment' }>;

/**
 * The text of an answer that can be read and coded: free text, what was said under "other", or a
 * comment and below it the words that it suggests.
 */
export function codableText(value: AnswerValue): string {
	if (value.kind === 'text' || value.kind === 'follow-up') return value.text;
	if (value.kind === 'choice' || value.kind === 'choices') return value.other;
	if (value.kind === 'comment')
		return [value.text, value.suggested ?? ''].filter((words) => words !== '').join('\n\n');
	return '';
}
