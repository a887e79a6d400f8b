import type { Clause } from './clause.ts';
import type { OutlineChange } from './outline-change.ts';

const SHORT = 40;

/**
 * What a change did, in the past: "merged 2.3 with 2.4".
 * @param clauses as they were before it
 */
export function changeWords(clauses: readonly Clause[], change: OutlineChange): string {
	const at = clauses.findIndex(({ id }) => id === change.clauseId);
	const name = nameOf(clauses[at]);
	const whole = 'isWholeSection' in change && change.isWholeSection ? 'the section ' : '';
	switch (change.kind) {
		case 'merge':
			return `merged ${name} with ${nameOf(clauses[at + 1])}`;
		case 'split':
			return `split ${name} in two`;
		case 'number':
			return change.number === ''
				? `took the number off ${name}`
				: `numbered ${name} as ${change.number}`;
		case 'shape':
			return `changed what kind of clause ${name} is`;
		case 'close':
			return `${change.reason === null ? 'opened' : 'closed'} ${whole}${name}`;
		case 'leave-out':
			return change.isLeftOut ? `left out ${whole}${name}` : `took ${whole}${name} back in`;
		case 'describe':
			return clauses[at]?.kind === 'image'
				? 'said what a picture shows'
				: `said what the picture in ${name} shows`;
	}
}

function nameOf(clause: Clause | undefined): string {
	if (clause === undefined) return 'the next';
	if (/\d/.test(clause.number)) return clause.number.replace(/[.:]+$/, '');
	if (clause.text === '') return 'a picture';
	const letters = Array.from(clause.text);
	const start = letters.slice(0, SHORT).join('').trimEnd();
	return `“${letters.length > SHORT ? `${start}…` : start}”`;
}
