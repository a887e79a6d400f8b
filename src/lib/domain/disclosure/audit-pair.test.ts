import { describe, expect, it } from 'vitest';
import { auditReleases, type AuditedRelease } from './audit-release.ts';
import type { ReleasedTable } from './one-way-table.ts';
import type { ReleasedCount } from './released-count.ts';

const K = 5;
const exact = (count: number): ReleasedCount => ({ kind: 'exact', count });
const spoke = (id: string, count: ReleasedCount, base = 20): ReleasedTable => ({
	...{ id, title: `About ${id}`, base: exact(base), adding: 'no-total' },
	...{ isWithheld: false, note: '', rows: [{ id: 'spoke', label: 'Spoke', count, percent: null }] }
});
const release = (number: number, ...tables: ReleasedTable[]): AuditedRelease => ({
	...{ number, tables, respondents: null }
});
const audit = (...releases: AuditedRelease[]) => auditReleases(releases, K);

describe('a count of the same organisations in two releases', () => {
	it('may not differ by a few, and the table is told', () => {
		for (const count of [8, 10, 13])
			expect(
				audit(release(1, spoke('waits', exact(9))), release(2, spoke('waits', exact(count))))
			).toMatchObject([{ releaseNumber: 2, where: 'About waits', tableId: 'waits' }]);
		expect(
			audit(release(1, spoke('waits', exact(9))), release(2, spoke('waits', exact(14))))
		).toEqual([]);
	});

	it('of twenty may not be one more of twenty-five', () => {
		expect(
			audit(release(1, spoke('waits', exact(9))), release(2, spoke('waits', exact(10), 25)))
		).toHaveLength(1);
	});

	it('keeps no correction back when it only repeats what is out', () => {
		const [first, second] = [spoke('waits', exact(9)), spoke('waits', exact(10))];
		expect(audit(release(1, first), release(2, second), release(3, second))).toEqual([]);
	});
});

describe('a list of names in two releases', () => {
	const named = (number: number, names: number, total: number) => ({
		...{ number, tables: [], respondents: { named: names, total } }
	});

	it('may not leave a few of those who joined', () => {
		expect(audit(named(1, 12, 20), named(2, 14, 25))).toMatchObject([{ where: 'Who answered' }]);
		expect(audit(named(1, 12, 20), named(2, 17, 25))).toEqual([]);
		expect(audit(named(1, 12, 20), named(2, 12, 25))).toEqual([]);
	});

	it('is not asked again for what is out', () => {
		expect(audit(named(1, 12, 20), named(2, 14, 25), named(3, 14, 25))).toEqual([]);
	});
});

describe('a part of what is counted', () => {
	const both = (number: number, whole: ReleasedCount, part: ReleasedCount) => ({
		...release(number, spoke('money', whole), spoke('late', part)),
		nested: [{ whole: 'money', part: 'late' }]
	});

	it('may not leave a few of the whole', () => {
		expect(audit(both(1, exact(9), exact(8)))).toMatchObject([{ where: 'About late' }]);
		expect(audit(both(1, exact(6), { kind: 'fewer-than', k: K }))).toHaveLength(1);
		for (const part of [exact(0), exact(9), { kind: 'suppressed' } as const])
			expect(audit(both(1, exact(9), part))).toEqual([]);
		expect(audit(both(1, exact(14), exact(9)))).toEqual([]);
	});

	it('may not either where the two stand in two releases', () => {
		const [whole, part] = [spoke('money', exact(9)), spoke('late', exact(8))];
		const nested = [{ whole: 'money', part: 'late' }];
		expect(audit(release(1, whole), { ...release(2, part), nested })).toHaveLength(1);
	});
});

it('a table that is missing is compared as what its absence stands for', () => {
	const zeros = { ...spoke('waits', exact(0)) };
	const without = { ...release(1), absent: (id: string) => (id === 'waits' ? zeros : null) };
	const hidden = spoke('waits', { kind: 'suppressed' });
	expect(audit(without, release(2, hidden))).toHaveLength(1);
	expect(audit(release(1, hidden), { ...without, number: 2 })).toEqual([]);
	expect(audit(release(1, spoke('waits', exact(7), 22)), { ...without, number: 2 })).toHaveLength(
		1
	);
	expect(audit(release(1), release(2, hidden))).toEqual([]);
});
