import { WORDS_PER_MINUTE } from '../consultations/minutes-to-answer.ts';
import type { Clause } from './clause.ts';

/** About how many minutes reading takes, rounded up, above ten to the next five; 0 for no words. */
export function minutesToRead(clauses: readonly Clause[]): number {
	const words = clauses.reduce(
		(sum, { text }) => sum + text.split(/\s+/).filter(Boolean).length,
		0
	);
	const minutes = Math.ceil(words / WORDS_PER_MINUTE);
	return minutes <= 10 ? minutes : Math.ceil(minutes / 5) * 5;
}
