import { describe, expect, it } from 'vitest';
import { chance } from '../../../../tests/support/chance.ts';
import { charactersOf, unitsOf } from './text-units.ts';
import { isTidyRange, tidyRange } from './tidy-range.ts';

const MESSY = [
	'Three-month contracts\u00a0…  end before trust begins.',
	'👩🏽‍🏫👨‍👩‍👧‍👦 both came 🏴󠁧󠁢󠁷󠁬󠁳󠁿!',
	'e\u0301te\u0301 à la prison\n\n\tŵ\u0302',
	'قال الموظف إن العقود قصيرة جداً. שלום עולם',
	'   \n\t '
];

describe('a tidy range', () => {
	it.each(Array.from({ length: 300 }, (_, seed) => seed))(
		'never cuts a character, begins and ends with something readable, and stays tidy (seed %i)',
		(seed) => {
			const dice = chance(seed);
			const text = dice.pick(MESSY);
			const range = tidyRange(text, dice.below(text.length + 3), dice.below(text.length + 3));
			if (range === null) return;
			const edges = new Set(charactersOf(text).flatMap(({ start, end }) => [start, end]));
			expect(edges.has(range.start)).toBe(true);
			expect(edges.has(range.end)).toBe(true);
			const inside = text.slice(range.start, range.end);
			expect(inside.trim()).toBe(inside);
			expect(inside).not.toBe('');
			expect(isTidyRange(text, range)).toBe(true);
		}
	);

	it('takes the whole of an emoji that a selection cut in half', () => {
		expect(tidyRange('a 👩🏽‍🏫 b', 3, 5)).toEqual({ start: 2, end: 9 });
	});

	it('reads a selection made backwards, and drops the space that a double click adds', () => {
		expect(tidyRange('too short now', 10, 4)).toEqual({ start: 4, end: 9 });
	});

	it('is nothing where there is only white space', () => {
		expect(tidyRange('a   b', 1, 4)).toBeNull();
	});
});

describe('units', () => {
	it('reach every visible character, in words and in sentences', () => {
		for (const text of MESSY)
			for (const unit of ['word', 'sentence'] as const) {
				const reached = unitsOf(text, unit).map(({ start, end }) => text.slice(start, end));
				expect(reached.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
			}
	});
});
