import { expect, it } from 'vitest';
import { eliminationOutlook } from './elimination-outlook.ts';

const after = (identified: number) => eliminationOutlook({ invited: 16, identified, threshold: 5 });

it('moves only once in k answers that carry an identity', () => {
	const told = Array.from({ length: 17 }, (_, identified) => after(identified).leftAtLeast);
	expect(told).toEqual([15, 15, 10, 10, 10, 10, 10, 5, 5, 5, 5, 5, 0, 0, 0, 0, 0]);
});

it('warns exactly when the rule would hold anonymous answers back', () => {
	expect([after(11).isHeldBackNow, after(12).isHeldBackNow]).toEqual([false, true]);
	for (let identified = 0; identified <= 16; identified++)
		expect(after(identified).isHeldBackNow).toBe(after(identified).leftAtLeast === 0);
});

it('never promises more company than there is, even when more have answered than were invited', () => {
	for (let identified = 0; identified <= 18; identified++)
		expect(after(identified).leftAtLeast).toBeLessThanOrEqual(Math.max(0, 16 - identified));
});
