import type { AnswerValue } from './answer-value.ts';

/** An answer as one string that is equal for equal answers, whatever order a database keeps keys in. */
function canonical(value: AnswerValue): string {
	switch (value.kind) {
		case 'text':
			return JSON.stringify(['text', value.text]);
		case 'number':
			return JSON.stringify(['number', value.number]);
		case 'choice':
			return JSON.stringify(['choice', value.optionId, value.other]);
		case 'choices':
			return JSON.stringify(['choices', value.optionIds, value.other]);
		case 'ranking':
			return JSON.stringify(['ranking', value.optionIds]);
		case 'comment':
			return JSON.stringify(['comment', value.comment, value.text, value.suggested]);
		case 'follow-up':
			return JSON.stringify(['follow-up', value.text]);
	}
}

/** Whether two answers, null for none, say the same. */
export const isSameAnswer = (a: AnswerValue | null, b: AnswerValue | null): boolean =>
	(a === null ? '' : canonical(a)) === (b === null ? '' : canonical(b));

/**
 * A short print of an answer, '' for none: FNV-1a, 32 bits, twice from different starts.
 * It tells an answer from another that the same respondent wrote; it guards nothing.
 */
export function printOf(value: AnswerValue | null): string {
	if (value === null) return '';
	const text = canonical(value);
	const run = (start: number): string => {
		let hash = start;
		for (let at = 0; at < text.length; at++) {
			hash ^= text.charCodeAt(at);
			hash = Math.imul(hash, 0x01000193) >>> 0;
		}
		return hash.toString(36);
	};
	return `${run(0x811c9dc5)}.${run(0x9747b28c)}`;
}
