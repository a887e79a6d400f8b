import { describe, expect, it } from 'vitest';
import type { Clause } from './clause.ts';
import { inverseOf, undoChange } from './undo-change.ts';

const clause = (id: string): Clause => ({
	...{ id, text: id, html: id, kind: 'paragraph', level: 0, number: '', notes: [] },
	...{ closedReason: null, isLeftOut: false }
});
const [a, b, c, d] = [clause('a'), clause('b'), clause('c'), clause('d')];
const undone = (before: Clause[], after: Clause[]) => {
	const inverse = inverseOf(before, after);
	const lastChange = { words: '', pins: [], ...inverse };
	return { kept: inverse.clauses.length, back: undoChange({ clauses: after, lastChange }) };
};

describe('what takes a change back', () => {
	it.each([
		['in the middle', [a, b, c, d], [a, { ...b, number: '2' }, c, d], 1],
		['two that became one', [a, b, c, d], [a, { ...b, text: 'b c' }, d], 2],
		['one that became two', [a, b], [a, { ...b, text: 'b' }, c], 1],
		['at the end', [a, b, c], [a, b, { ...c, isLeftOut: true }], 1],
		['one that stands there twice', [a, a, a], [a, a], 1],
		['nothing at all', [a, b], [a, b], 0]
	])('holds only what was changed: %s', (_where, before, after, kept) => {
		expect(undone(before, after)).toEqual({ kept, back: { clauses: before } });
	});

	it('is there for one change', () => {
		expect(undoChange({ clauses: [a] })).toBeNull();
	});
});
