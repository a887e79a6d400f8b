import type { Clause } from './clause.ts';
import { clauseName } from './clause-name.ts';

/**
 * What stands above a clause that is shown in full: its name where that says all of it, else its
 * number, or its name cut short where it has none.
 * @returns `text` '' where the heading says all
 */
export function clauseHeading(clause: Pick<Clause, 'kind' | 'number' | 'text'>): {
	heading: string;
	text: string;
} {
	const heading = clauseName(clause);
	if (heading.endsWith(clause.text)) return { heading, text: '' };
	const { number, text } = clause;
	return { heading: number === '' ? heading : `Clause ${number}`, text };
}
