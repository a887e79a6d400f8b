import { describe, expect, it } from 'vitest';
import { auditNames, isNamingSafe } from './audit-names.ts';

const K = 5;
const names = (count: number, from = 0) =>
	Array.from({ length: count }, (_, n) => `Organisation ${String(from + n)}`);
const release = (number: number, count: number, named: string[], id = 'waits') => ({
	number,
	namedCounts: [{ id, title: 'Waits', count, names: named }]
});

describe('names beside a count', () => {
	it('may leave nobody, or a group of k', () => {
		expect(auditNames([release(1, 7, [])], K)).toEqual([]);
		expect(auditNames([release(1, 7, names(2))], K)).toEqual([]);
		expect(auditNames([release(1, 7, names(7))], K)).toEqual([]);
	});

	it('may not leave one organisation to be guessed, and it is said how many may be named', () => {
		const [failure] = auditNames([release(1, 7, names(4))], K);
		expect(failure).toMatchObject({ where: 'Waits', countId: 'waits' });
		expect(failure?.reason).toContain('leaves 3');
		expect(failure?.reason).toContain('at most 2');
	});

	it('are those of all releases together', () => {
		const failures = auditNames([release(1, 8, names(3)), release(2, 8, names(2, 3))], K);
		expect(failures[0]?.reason).toContain('3 of them in an earlier release');
		expect(auditNames([release(1, 8, names(3)), release(2, 8, names(3))], K)).toEqual([]);
	});

	it('are taken from what an earlier release counted too', () => {
		expect(auditNames([release(1, 6, []), release(2, 12, names(3))], K)).toMatchObject([
			{ releaseNumber: 2 }
		]);
	});

	it('of what is out already keep no correction back that names nobody new', () => {
		expect(auditNames([release(1, 7, names(4)), release(2, 7, names(4))], K)).toEqual([]);
		expect(auditNames([release(1, 7, names(4)), release(2, 7, names(5))], K)).toHaveLength(1);
	});

	it('leave, in every history that passes, nobody or k of every count', () => {
		let seed = 7;
		const draw = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
		let passed = 0;
		for (let run = 0; run < 1500; run++) {
			const k = 3 + draw(8);
			const releases: ReturnType<typeof release>[] = [];
			for (let number = 1; number <= 3; number++) {
				const next = release(number, k + draw(20), names(draw(8), draw(6)));
				// As the product does: what fails is not published.
				if (auditNames([...releases, next], k).length === 0) releases.push(next);
			}
			passed += releases.length;
			const known = new Set(releases.flatMap(({ namedCounts: [own] }) => own?.names ?? []));
			for (const { namedCounts } of releases)
				for (const { count } of namedCounts)
					if (known.size > 0 && count > known.size && count - known.size < k)
						expect.fail(`${String(known.size)} of ${String(count)} at ${String(k)}`);
		}
		expect(passed).toBeGreaterThan(700);
	});

	it('are not forgotten when other rows are hidden together', () => {
		const block = (number: number, cells: string[], count: number, named: string[]) => ({
			number,
			namedCounts: [{ id: cells.join('-'), cells, group: 'c', title: 'Weeks', count, names: named }]
		});
		const first = block(1, ['gap', 'disagree'], 9, names(4));
		expect(auditNames([first, block(2, ['gap', 'disagree', 'unclear'], 8, [])], K)).toHaveLength(1);
		expect(auditNames([first, block(2, ['gap'], 8, [])], K)).toHaveLength(1);
		expect(auditNames([first, block(2, ['gap'], 9, [])], K)).toEqual([]);
		const elsewhere = block(2, ['disagree'], 4, names(4)).namedCounts;
		const second = {
			number: 2,
			namedCounts: [...block(2, ['gap'], 8, []).namedCounts, ...elsewhere]
		};
		expect(auditNames([first, second], K)).toEqual([]);
	});

	it('are those of the words beside it too, who may be of those counted', () => {
		const said = { ...release(1, 7, names(2)).namedCounts[0], mentioned: names(1, 2) };
		const own = { id: 'waits', title: 'Waits', count: 7, names: names(2), ...said };
		expect(auditNames([{ number: 1, namedCounts: [own] }], K)).toHaveLength(1);
		expect(auditNames([{ number: 1, namedCounts: [{ ...own, count: 8 }] }], K)).toEqual([]);
	});

	it('is a rule of its own numbers', () => {
		expect([0, 1, 2, 3, 6, 7].map((named) => isNamingSafe(7, named, K))).toEqual([
			...[true, true, true, false, false, true]
		]);
	});
});
