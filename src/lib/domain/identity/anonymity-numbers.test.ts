import { describe, expect, it } from 'vitest';
import { anonymityNumbers } from './anonymity-numbers.ts';

const hashes = ['ff', '0a', '77', '31', 'c2'];
const of = (phase: 'open' | 'closed', issuedCount: number, spentHashes = hashes) =>
	anonymityNumbers({ phase, threshold: 5, issuedCount, spentHashes });

describe('what is published of ballots', () => {
	it('moves in steps of k while answers are taken, and lists nothing', () => {
		expect([0, 4, 5, 9, 10].map((issued) => of('open', issued).issued.count)).toEqual([
			...[null, null, 5, 5, 10]
		]);
		expect(of('open', 9).issued.isExact).toBe(false);
		expect(of('open', 100).spentHashes).toBeNull();
	});

	it('is exact after closing, the list in an order of its own', () => {
		expect(of('closed', 7)).toEqual({
			issued: { count: 7, isExact: true },
			spentHashes: ['0a', '31', '77', 'c2', 'ff']
		});
	});

	it('is no list of fewer than k', () => {
		expect(of('closed', 7, hashes.slice(1)).spentHashes).toBeNull();
	});
});
