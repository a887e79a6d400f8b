import { describe, expect, it } from 'vitest';
import type { Clause } from './clause.ts';
import { changeOutline, type OutlineChange } from './outline-change.ts';
import { splitPlaces } from './split-clause.ts';

const clause = (id: string, text: string, more: Partial<Clause> = {}): Clause => ({
	...{ id, text, html: text, kind: 'paragraph', level: 0, number: '', notes: [] },
	...{ closedReason: null, isLeftOut: false },
	...more
});
const heading = (id: string, level: number) => clause(id, id, { kind: 'heading', level });
const changed = (clauses: Clause[], change: OutlineChange) =>
	changeOutline({ clauses }, change)?.clauses;

describe('splitting a clause', () => {
	const text = 'Mae hyn yn wir. And so is this; see note.';
	const html = 'Mae <strong>hyn yn wir. And</strong> so is this;<sup>[3]</sup> see note.';
	const notes = [{ mark: '3', html: 'A note.' }];

	it('cuts inside of emphasis, and the note goes with its mark', () => {
		const [first, second] =
			changed([clause('c1', text, { html, notes, number: '2.4' })], {
				...{ kind: 'split', clauseId: 'c1', at: 16, newId: 'c2' }
			}) ?? [];
		expect(first).toMatchObject({
			...{ id: 'c1', number: '2.4', notes: [], text: 'Mae hyn yn wir.' },
			html: 'Mae <strong>hyn yn wir. </strong>'
		});
		expect(second).toMatchObject({
			...{ id: 'c2', number: '', notes, text: 'And so is this; see note.' },
			html: '<strong>And</strong> so is this;<sup>[3]</sup> see note.'
		});
	});

	it('is offered between sentences and before items, and nowhere else', () => {
		const found = splitPlaces({ kind: 'paragraph', text: 'One: (a) two (b) three. Four' });
		expect(found.map(({ after }) => after)).toEqual([
			'(a) two (b) three. Four',
			'(b) three. Four',
			'Four'
		]);
		expect(
			changed([clause('c1', text)], { kind: 'split', clauseId: 'c1', at: 4, newId: 'c2' })
		).toBeUndefined();
	});

	it('takes the number off a second half that begins with one', () => {
		const [, second] =
			changed([clause('c1', 'Both: (a) this.')], {
				...{ kind: 'split', clauseId: 'c1', at: 6, newId: 'c2' }
			}) ?? [];
		expect(second).toMatchObject({ number: '(a)', text: 'this.', html: 'this.' });
	});
});

describe('merging clauses', () => {
	it('keeps the first one’s id, and the other’s number as words', () => {
		expect(
			changed([clause('c1', 'One'), clause('c2', 'two', { number: '(b)' })], {
				...{ kind: 'merge', clauseId: 'c1' }
			})
		).toMatchObject([{ id: 'c1', text: 'One (b) two', html: 'One (b) two' }]);
	});

	it('is not for tables, nor for the last', () => {
		const clauses = [clause('c1', 'One'), clause('c2', 'two', { kind: 'table' })];
		expect(changed(clauses, { kind: 'merge', clauseId: 'c1' })).toBeUndefined();
		expect(changed(clauses, { kind: 'merge', clauseId: 'c2' })).toBeUndefined();
	});
});

describe('a whole section', () => {
	const clauses = [
		heading('h1', 1),
		clause('a', 'a'),
		heading('h2', 2),
		clause('b', 'b'),
		heading('h3', 1)
	];

	it('reaches to the next heading of its level', () => {
		const left = changed(clauses, {
			...{ kind: 'leave-out', clauseId: 'h1', isLeftOut: true, isWholeSection: true }
		});
		expect(left?.map(({ isLeftOut }) => isLeftOut)).toEqual([true, true, true, true, false]);
	});

	it('is not meant where only its heading is', () => {
		const closed = changed(clauses, {
			...{ kind: 'close', clauseId: 'h1', reason: 'Decided.', isWholeSection: false }
		});
		expect(closed?.map(({ closedReason }) => closedReason)).toEqual([
			...['Decided.', null, null, null, null]
		]);
	});
});
