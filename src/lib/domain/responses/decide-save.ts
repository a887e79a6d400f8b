import type { AnswerValue } from './answer-value.ts';
import { isSameAnswer, printOf } from './answer-print.ts';

/**
 * What a page was made from: the print of the stored answer, as a hidden field. No number of saves:
 * it would stay with the answer, to be laid beside how often somebody was seen to send a page.
 */
export const baseOf = (stored: { value: AnswerValue } | undefined): string =>
	stored === undefined ? '0' : printOf(stored.value);

/**
 * What to do with an answer that a page posts, so that two tabs never lose each other's words.
 * - `unchanged`: nothing to write. The answer is stored already, or this page left it as it found
 *   it; what another tab has saved meanwhile stands.
 * - `save`: the page saw what is stored and changes it.
 * - `conflict`: both pages changed it. Nothing is written; the respondent sees both and chooses.
 *
 * @param base what the page was made from (`baseOf`); anything else reads as "no answer"
 */
export function decideSave(
	posted: AnswerValue | null,
	base: string,
	stored: { value: AnswerValue } | undefined
): 'unchanged' | 'save' | 'conflict' {
	if (isSameAnswer(posted, stored?.value ?? null)) return 'unchanged';
	if (base === baseOf(stored)) return 'save';
	const basePrint = base.includes('.') ? base : '';
	return basePrint === printOf(posted) ? 'unchanged' : 'conflict';
}
