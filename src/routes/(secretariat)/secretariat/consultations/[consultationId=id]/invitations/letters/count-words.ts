import { LETTER_STATE_NAMES, LETTER_STATES, type LetterState } from '$lib/domain/mail/letter-state';

/** How many letters stand where, as "12 sent, 3 sent by hand, 2 refused". */
export function countWords(
	counts: Readonly<Partial<Record<LetterState, number>>>,
	sentByHandCount: number
): string {
	const named = new Map<string, number>();
	const add = (name: string, count: number) => {
		if (count > 0) named.set(name, (named.get(name) ?? 0) + count);
	};
	for (const state of LETTER_STATES) {
		const byHand = state === 'sent' ? sentByHandCount : 0;
		add(LETTER_STATE_NAMES[state].toLowerCase(), (counts[state] ?? 0) - byHand);
		add('sent by hand', byHand);
	}
	return [...named].map(([name, count]) => `${String(count)} ${name}`).join(', ');
}
