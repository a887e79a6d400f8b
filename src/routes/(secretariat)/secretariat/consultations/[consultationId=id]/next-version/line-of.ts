import type { RedlineRow } from '$lib/domain/documents/matching/redline';
import { wordDifference } from '$lib/domain/documents/difference/word-difference';

/** A line of the redline as it is drawn at the desk. */
export function lineOf({ state, isMoved, before, after }: RedlineRow) {
	const shown = after[0] ?? before[0];
	const numbers = (clauses: RedlineRow['before']) =>
		clauses.flatMap(({ number }) => (number === '' ? [] : [number])).join(', ');
	const text = (clauses: RedlineRow['before']) => clauses.map((one) => one.text).join('\n');
	return {
		...{ state, isMoved },
		kind: shown?.kind ?? 'paragraph',
		level: shown?.level ?? 0,
		numberBefore: numbers(before),
		numberAfter: numbers(after),
		pieces: wordDifference(text(before), text(after)),
		/** The clause by which it is corrected. */
		clauseId: before[0]?.id ?? after[0]?.id ?? ''
	};
}
