import { describe, expect, it } from 'vitest';
import { NOTHING_SAID, saysSomething } from './about.ts';

describe('what a respondent says about itself', () => {
	it('is nothing until one item is said, whichever it is', () => {
		expect(saysSomething(NOTHING_SAID)).toBe(false);
		expect(saysSomething({ ...NOTHING_SAID, sizeBandId: 'small' })).toBe(true);
		expect(saysSomething({ ...NOTHING_SAID, regionIds: ['wales'] })).toBe(true);
		expect(saysSomething({ ...NOTHING_SAID, serviceCategoryIds: ['advice'] })).toBe(true);
		expect(saysSomething({ ...NOTHING_SAID, specialismIds: ['women'] })).toBe(true);
	});
});
