import type { Clause, EarlierClause } from '../clause.ts';
import type { DifferencePiece } from '../difference/difference-piece.ts';
import { wordDifference } from '../difference/word-difference.ts';
import type { RedlineRow, RedlineState } from './redline.ts';

/** A line of the redline as it is drawn. */
export interface RedlineLine {
	state: RedlineState;
	isMoved: boolean;
	kind: Clause['kind'];
	level: number;
	/** As printed, several with commas between; '' for none. */
	numberBefore: string;
	numberAfter: string;
	pieces: DifferencePiece[];
}

const made = new WeakMap<RedlineRow, RedlineLine>();

/** Several clauses count as their words one after another. Worked out once for a row that is kept. */
export function lineOf(row: RedlineRow): RedlineLine {
	const known = made.get(row);
	if (known !== undefined) return known;
	const { state, isMoved, before, after } = row;
	const shown = after[0] ?? before[0];
	const line = {
		...{ state, isMoved },
		kind: shown?.kind ?? 'paragraph',
		level: shown?.level ?? 0,
		numberBefore: numbersOf(before),
		numberAfter: numbersOf(after),
		pieces: wordDifference(textOf(before), textOf(after))
	};
	made.set(row, line);
	return line;
}

const textOf = (clauses: readonly EarlierClause[]): string =>
	clauses.map(({ text }) => text).join('\n');
const numbersOf = (clauses: readonly EarlierClause[]): string =>
	clauses.flatMap(({ number }) => (number === '' ? [] : [number])).join(', ');
