import type { AnswerValue } from './answer-value.ts';
import { isSameAnswer, printOf } from './answer-print.ts';

/** What a page was made from: the revision and print of the stored answer, as one hidden field. */
export const baseOf = (stored: { value: AnswerValue; revision: number } | undefined): string =>
	stored === undefined ? '0' : `${String(stored.revision)}.${printOf(stored.value)}`;

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
	stored: { value: AnswerValue; revision: number } | undefined
): 'unchanged' | 'save' | 'conflict' {
	if (isSameAnswer(posted, stored?.value ?? null)) return 'unchanged';
	if (base === baseOf(stored)) return 'save';
	const basePrint = /^\d+\.(.+)$/.exec(base)?.[1] ?? '';
	return basePrint === printOf(posted) ? 'unchanged' : 'conflict';
}
