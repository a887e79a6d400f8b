import { describe, expect, it } from 'vitest';
import { chance } from '../../../../tests/support/chance.ts';
import { lanesOf, segmentsOf, type Mark } from './segments.ts';

const TEXT = 'Tŷ Gobaith 👩🏽‍🏫 said: three months is too short.\n\nشكرا — thank you.';

function randomMarks(seed: number): Mark[] {
	const dice = chance(seed);
	return Array.from({ length: dice.below(12) }, (_, i) => {
		const start = dice.below(TEXT.length + 4) - 2;
		return { id: `m${i}`, start, end: start + dice.below(30) };
	});
}

describe('runs of a coded text', () => {
	it.each(Array.from({ length: 300 }, (_, seed) => seed))(
		'cover the whole text once, and every mark exactly (seed %i)',
		(seed) => {
			const marks = randomMarks(seed);
			const runs = segmentsOf(TEXT, marks);
			expect(runs.map(({ start, end }) => TEXT.slice(start, end)).join('')).toBe(TEXT);
			for (const run of runs) {
				expect(run.end).toBeGreaterThan(run.start);
				const covering = marks.filter(
					(m) => m.start < run.end && m.end > run.start && m.end > m.start
				);
				expect(run.marks.map(({ id }) => id).sort()).toEqual(covering.map(({ id }) => id).sort());
				const lanes = run.marks.map(({ lane }) => lane);
				expect(new Set(lanes).size).toBe(lanes.length);
				expect([...lanes].sort((a, b) => a - b)).toEqual(lanes);
			}
		}
	);

	it('are none for an empty text', () => {
		expect(segmentsOf('', [{ id: 'a', start: 0, end: 3 }])).toEqual([]);
	});

	it('draw two themes of one passage on two lanes, over the same run', () => {
		const runs = segmentsOf('abcdef', [
			{ id: 'one', start: 1, end: 4 },
			{ id: 'two', start: 1, end: 4 }
		]);
		expect(runs.map((r) => r.marks.map((m) => [m.id, m.lane]))).toEqual([
			[],
			[
				['one', 0],
				['two', 1]
			],
			[]
		]);
	});

	it('use a lane again as soon as it is free', () => {
		const lanes = lanesOf([
			{ id: 'a', start: 0, end: 5 },
			{ id: 'b', start: 3, end: 9 },
			{ id: 'c', start: 5, end: 7 }
		]);
		expect(lanes.map(({ id, lane }) => [id, lane])).toEqual([
			['a', 0],
			['b', 1],
			['c', 0]
		]);
	});
});
