import { describe, expect, it } from 'vitest';
import { NOTHING_SAID, type About } from '../about.ts';
import { leavingOut, readMeter } from './privacy-meter.ts';

const registered = (
	sizeBandId: string,
	regionIds: string[],
	specialismIds: string[] = []
): About => ({
	...NOTHING_SAID,
	sizeBandId,
	regionIds,
	specialismIds
});
const several = (count: number, about: About): About[] =>
	Array.from({ length: count }, () => about);

/** Sixteen: seven small ones in the north, six women's in Wales, three large ones in both. */
const invited = [
	...several(7, registered('small', ['north'])),
	...several(6, registered('small', ['wales'], ['women'])),
	...several(3, registered('large', ['north', 'wales']))
];
const read = (about: Partial<About>, k = 5) => readMeter(invited, { ...NOTHING_SAID, ...about }, k);

describe('the privacy meter', () => {
	it('says nothing away: all that were invited fit somebody who says nothing', () => {
		expect(read({})).toEqual({
			invited: { total: 16, atLeast: 15, isAll: true },
			matching: { atLeast: 15, isAll: true },
			without: []
		});
	});

	it('counts those of whom the register says everything that the respondent says', () => {
		expect(read({ sizeBandId: 'small', regionIds: ['wales'] }).matching.atLeast).toBe(5);
		expect(read({ regionIds: ['north', 'wales'] }).matching.atLeast).toBe(0);
	});

	it('tells how many would fit with each thing left out', () => {
		const { matching, without } = read({ sizeBandId: 'large', regionIds: ['wales'] });
		expect(matching).toEqual({ atLeast: 0, isAll: false });
		expect(without).toEqual([
			{ part: 'sizeBandId', valueIds: ['large'], matching: { atLeast: 5, isAll: false } },
			{ part: 'regionIds', valueIds: ['wales'], matching: { atLeast: 0, isAll: false } }
		]);
	});

	it('tells nobody alone from nobody at all, and never a number that is not a step of k', () => {
		expect(read({ sizeBandId: 'large' })).toMatchObject({ matching: { atLeast: 0 } });
		expect(read({ sizeBandId: 'no such band' })).toMatchObject({ matching: { atLeast: 0 } });
		for (const k of [3, 5, 10])
			for (const about of [{ sizeBandId: 'small' }, { regionIds: ['north'] }, {}])
				expect(read(about, k).matching.atLeast % k).toBe(0);
	});

	it('does not say that all fit where all are fewer than k', () => {
		expect(readMeter(invited.slice(0, 2), NOTHING_SAID, 5)).toMatchObject({
			invited: { total: 2, atLeast: 0, isAll: false },
			matching: { atLeast: 0, isAll: false }
		});
	});

	it('leaves out one part and keeps the others', () => {
		const about = registered('small', ['north'], ['women']);
		expect(leavingOut(about, 'regionIds')).toEqual(registered('small', [], ['women']));
		expect(leavingOut(about, 'sizeBandId').sizeBandId).toBeNull();
	});
});
