import { describe, expect, it } from 'vitest';
import { auditReleases } from './audit-release.ts';
import { boundsOf } from './bounds.ts';
import { releaseOneWayTable, type CountedTable, type ReleasedTable } from './one-way-table.ts';
import { reveal } from './releasable.ts';
import { cellsToHide } from './suppress.ts';

/** Park and Miller's generator: whole numbers from 0 to `below` - 1, the same for one seed. */
function numbers(seed: number): (below: number) => number {
	let state = seed;
	return (below) => {
		state = (state * 48_271) % 2_147_483_647;
		return state % below;
	};
}

function table(counts: readonly number[], adding: CountedTable['adding'] = 'total'): CountedTable {
	return {
		id: 'q1',
		title: 'Should grants be the norm?',
		rows: counts.map((count, at) => ({ id: `r${String(at)}`, label: `Row ${String(at)}`, count })),
		base: counts.reduce((sum, count) => sum + count, 0),
		adding
	};
}

const release = (counts: readonly number[], k: number): ReleasedTable =>
	reveal(releaseOneWayTable(table(counts), k));

const audit = (tables: readonly ReleasedTable[], k: number) =>
	auditReleases([{ number: 1, tables, respondents: null }], k);

function* randomCounts(seed: number, howMany: number): Generator<{ counts: number[]; k: number }> {
	const next = numbers(seed);
	for (let n = 0; n < howMany; n++) {
		const k = 3 + next(8);
		const isSparse = next(2) === 0;
		const counts = Array.from({ length: 1 + next(16) }, () => next(isSparse ? k + 2 : 40));
		yield { counts, k };
	}
}

describe('one-way tables with a total', () => {
	it('hides a count of four and the smallest count that would give it away', () => {
		const released = release([12, 4, 7, 0], 5);
		expect(released.rows.map(({ count }) => count.kind)).toEqual([
			'exact',
			'suppressed',
			'suppressed',
			'exact'
		]);
		expect(released.note).toContain('1 to 4');
	});

	it('does not take two hidden ones for protection: of two that sum to two, both are one', () => {
		expect(cellsToHide([20, 1, 1, 9], 5)).toEqual([1, 2, 3]);
		expect(cellsToHide([20, 4, 1, 9], 5)).toEqual([1, 2]);
	});

	it('shows all when nothing is small', () => {
		expect(release([5, 6, 0], 5).rows.map(({ percent }) => percent)).toEqual([45, 55, 0]);
	});

	it('withholds a table whose base is small, base and all', () => {
		const released = release([2, 1], 5);
		expect(released).toMatchObject({ isWithheld: true, rows: [], base: { kind: 'fewer-than' } });
	});

	it('withholds a table in which nothing is left to protect the small counts', () => {
		expect(release([2, 2, 1], 5)).toMatchObject({ isWithheld: true, rows: [] });
	});

	it('refuses rows that do not sum to the base', () => {
		expect(() => releaseOneWayTable({ ...table([3, 4]), base: 9 }, 5)).toThrow(RangeError);
	});

	it('passes the auditor for 20,000 random tables', () => {
		for (const { counts, k } of randomCounts(20_261, 20_000)) {
			const [failure] = audit([release(counts, k)], k);
			if (failure) expect.fail(`${String(counts)} at ${String(k)}: ${failure.reason}`);
		}
	});

	it('hides no cell more than the fewest that pass the auditor, tried one by one', () => {
		for (const { counts, k } of randomCounts(77, 400)) {
			if (counts.length > 8) continue;
			const hidden = cellsToHide(counts, k);
			if (hidden === 'withhold') continue;
			expect(hidden.length).toBe(fewestThatPass(counts, k));
		}
	});
});

/** The size of the smallest set holding every small cell that the auditor accepts, by trying all. */
function fewestThatPass(counts: readonly number[], k: number): number {
	const shown = release(
		counts.map(() => 0),
		k
	);
	const base = counts.reduce((sum, count) => sum + count, 0);
	let fewest = Number.POSITIVE_INFINITY;
	for (let set = 0; set < 2 ** counts.length; set++) {
		const isHidden = (at: number) => (set >> at) % 2 === 1;
		if (counts.some((count, at) => count >= 1 && count < k && !isHidden(at))) continue;
		if (counts.some((count, at) => count === 0 && isHidden(at))) continue;
		const candidate: ReleasedTable = {
			...shown,
			base: { kind: 'exact', count: base },
			rows: counts.map((count, at) => ({
				id: `r${String(at)}`,
				label: '',
				percent: null,
				count: isHidden(at) ? { kind: 'suppressed' } : { kind: 'exact', count }
			}))
		};
		if (audit([candidate], k).length === 0)
			fewest = Math.min(fewest, counts.filter((_, at) => isHidden(at)).length);
	}
	return fewest;
}

describe('the auditor', () => {
	it('finds what a suppressor without its complementary step lets through', () => {
		const k = 5;
		let caught = 0;
		for (const { counts } of randomCounts(5, 300)) {
			const base = counts.reduce((sum, count) => sum + count, 0);
			const naive: ReleasedTable = {
				id: 'q',
				title: 'Naive',
				adding: 'total',
				isWithheld: false,
				note: '',
				base: { kind: 'exact', count: base },
				rows: counts.map((count, at) => ({
					id: String(at),
					label: '',
					percent: null,
					count: count >= 1 && count < k ? { kind: 'suppressed' } : { kind: 'exact', count }
				}))
			};
			if (audit([naive], k).length > 0) caught++;
		}
		expect(caught).toBeGreaterThan(50);
	});

	it('gives the bounds that trying every possibility gives', () => {
		const released = release([9, 3, 2, 0], 5);
		const cells = boundsOf(released, 5, []).filter(({ isHidden }) => isHidden);
		const rest =
			14 -
			released.rows.reduce((n, { count }) => n + (count.kind === 'exact' ? count.count : 0), 0);
		const possible = cells.map(() => new Set<number>());
		const [a, b] = possible;
		for (let first = 1; first < rest; first++) {
			a?.add(first);
			b?.add(rest - first);
		}
		expect(cells).toHaveLength(2);
		expect(cells.map(({ least, greatest }) => [least, greatest])).toEqual(
			possible.map((values) => [Math.min(...values), Math.max(...values)])
		);
	});

	it('refuses a second release that adds two responses', () => {
		const first = { number: 1, tables: [release([10, 8, 6], 5)], respondents: null };
		const second = { number: 2, tables: [release([12, 8, 6], 5)], respondents: null };
		expect(auditReleases([first, second], 5)).toMatchObject([{ releaseNumber: 2 }]);
	});

	it('refuses a second release that hides what the first one showed', () => {
		const shown = release([10, 8, 6], 5);
		const hidden = release([13, 8, 3], 5);
		const failures = auditReleases(
			[
				{ number: 1, tables: [shown], respondents: null },
				{ number: 2, tables: [hidden], respondents: null }
			],
			5
		);
		expect(failures.length).toBeGreaterThan(0);
	});

	it('refuses a list of names that leaves one organisation over', () => {
		const releases = [{ number: 1, tables: [], respondents: { named: 14, total: 15 } }];
		expect(auditReleases(releases, 5)).toMatchObject([{ where: 'Who answered' }]);
		expect(
			auditReleases([{ number: 1, tables: [], respondents: { named: 10, total: 15 } }], 5)
		).toEqual([]);
	});

	it('refuses a small count shown in the open', () => {
		const released = release([10, 8, 6], 5);
		const broken = {
			...released,
			rows: [
				...released.rows.slice(1),
				{ id: 'x', label: 'X', percent: null, count: { kind: 'exact' as const, count: 2 } }
			]
		};
		expect(audit([broken], 5).some(({ reason }) => reason.includes('"X" is shown'))).toBe(true);
	});
});

describe('tables that do not add up', () => {
	it('say "fewer than" and hide nothing more', () => {
		const released = reveal(releaseOneWayTable({ ...table([12, 2, 0], 'no-total'), base: 15 }, 5));
		expect(released.rows.map(({ count }) => count.kind)).toEqual(['exact', 'fewer-than', 'exact']);
		expect(released.rows.map(({ percent }) => percent)).toEqual([80, null, 0]);
	});
});
