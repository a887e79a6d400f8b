import { describe, expect, it } from 'vitest';
import { auditReleases } from './audit-release.ts';
import { releaseOneWayTable } from './one-way-table.ts';
import { reveal } from './releasable.ts';

const released = (counts: readonly number[], k: number) =>
	reveal(
		releaseOneWayTable(
			{
				...{ id: 'q', title: 'How often?', adding: 'total' },
				base: counts.reduce((sum, count) => sum + count, 0),
				rows: counts.map((count, at) => ({
					id: `r${String(at)}`,
					label: `Row ${String(at)}`,
					count
				}))
			},
			k
		)
	);
const audit = (before: readonly number[], after: readonly number[], k: number) =>
	auditReleases(
		[before, after].map((counts, at) => ({
			...{ number: at + 1, tables: [released(counts, k)], respondents: null }
		})),
		k
	);

describe('k or more organisations that join between two releases', () => {
	it('may all say the same, or none of them', () => {
		expect(audit([10, 8, 6], [15, 8, 6], 5)).toEqual([]);
		expect(audit([10, 8, 6], [15, 13, 6], 5)).toEqual([]);
	});

	it('are not published in twos and threes by taking one release from the other', () => {
		const failures = audit([10, 8, 6], [12, 11, 6], 5);
		expect(failures.map(({ reason }) => reason.slice(0, 7))).toEqual(['"Row 0"', '"Row 1"']);
		expect(failures[0]).toMatchObject({ releaseNumber: 2, where: 'How often?' });
	});

	it('do not undo what the first release hides', () => {
		// 10 and 4 are hidden and sum to 14. Of 10 and 12, eight at most are new: the 4 was 4 or more.
		const reasons = audit([20, 10, 4], [20, 10, 12], 5).map(({ reason }) => reason);
		expect(reasons.some((reason) => reason.includes('between 4 and 12'))).toBe(true);
	});

	it('are looked at as well where organisations are fewer in the later release', () => {
		expect(audit([12, 11, 6], [10, 8, 6], 5).length).toBeGreaterThan(0);
	});

	it('leave every value from 1 to k-1 to what is hidden, whatever fits both releases', () => {
		const k = 3;
		let seed = 11;
		const draw = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
		let passed = 0;
		for (let run = 0; run < 1500; run++) {
			const before = Array.from({ length: 3 }, () => draw(7));
			const after = before.map((count) => count + draw(6));
			const joined = sumOf(after) - sumOf(before);
			if (joined < k || audit(before, after, k).length > 0) continue;
			const tables = [released(before, k), released(after, k)];
			if (tables.some(({ isWithheld }) => isWithheld)) continue;
			passed++;
			const fits = worlds(sumOf(before), tables[0]).flatMap((was) =>
				worlds(sumOf(after), tables[1])
					.filter((is) => is.every((count, at) => count >= (was[at] ?? 0)))
					.map((is) => ({ was, is }))
			);
			const story = `${String(before)} then ${String(after)}`;
			for (const at of [0, 1, 2]) {
				for (const [t, side] of (['was', 'is'] as const).entries())
					if (tables[t]?.rows[at]?.count.kind !== 'exact')
						for (let value = 1; value < k; value++)
							expect(
								fits.some((fit) => fit[side][at] === value),
								`${story}: row ${String(at)} cannot be ${String(value)}`
							).toBe(true);
				const news = new Set(fits.map(({ was, is }) => (is[at] ?? 0) - (was[at] ?? 0)));
				const small = [1, 2].filter((count) => news.has(count)).length;
				const isTold = !news.has(0) && small === 1;
				expect(isTold, `${story}: newcomers in row ${String(at)}`).toBe(false);
			}
		}
		expect(passed).toBeGreaterThan(100);
	});
});

const sumOf = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);

/** Every table of three rows that reads as this one does. */
function worlds(total: number, table: ReturnType<typeof released> | undefined): number[][] {
	const found: number[][] = [];
	for (let a = 0; a <= total; a++)
		for (let b = 0; a + b <= total; b++) {
			const counts = [a, b, total - a - b];
			const fits = table?.rows.every(({ count }, at) =>
				count.kind === 'exact' ? count.count === counts[at] : (counts[at] ?? 0) >= 1
			);
			if (fits === true) found.push(counts);
		}
	return found;
}
