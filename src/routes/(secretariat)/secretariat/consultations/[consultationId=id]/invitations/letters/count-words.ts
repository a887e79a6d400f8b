import { LETTER_STATE_NAMES, LETTER_STATES, type LetterState } from '$lib/domain/mail/letter-state';

/** How many letters stand where, as "12 sent, 2 refused". */
export function countWords(counts: Readonly<Partial<Record<LetterState, number>>>): string {
	const named = new Map<string, number>();
	for (const state of LETTER_STATES) {
		const name = LETTER_STATE_NAMES[state].toLowerCase();
		const count = counts[state] ?? 0;
		if (count > 0) named.set(name, (named.get(name) ?? 0) + count);
	}
	return [...named].map(([name, count]) => `${String(count)} ${name}`).join(', ');
}
