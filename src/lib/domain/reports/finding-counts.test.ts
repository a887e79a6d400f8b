import { describe, expect, it } from 'vitest';
import { formatCount } from '../disclosure/released-count.ts';
import { reveal } from '../disclosure/releasable.ts';
import { findingCounts } from './finding-counts.ts';
import type { ReleasedFinding } from './release-content.ts';

const K = 5;
const stances = { supports: 0, opposes: 0, mixed: 0, 'suggests-change': 0, none: 0 };
type Published = Pick<ReleasedFinding, 'id' | 'count'>;

/** A report of "money" with "late" below it, as counts are printed. */
function printed(money: number, late: number, earlier: Published[][] = [], read = 40) {
	const theme = (themeId: string, responses: number, parentId: string | null) => ({
		...{ themeId, parentId, name: themeId, passages: responses, responses, stances }
	});
	const themes = [theme('money', money, null), theme('late', late, 'money')];
	const counts = findingCounts({
		findings: themes.map(({ themeId, parentId }) => ({ id: themeId, parentId })),
		figures: { themes, read },
		earlier: earlier.map((own) => ({
			findings: own.map((one) => ({
				...{ parentId: null, heading: '', text: '', quotations: [] },
				...one
			}))
		})),
		k: K
	});
	return [...counts.values()].map((count) => formatCount(reveal(count).count));
}
const out = (id: string, count: number): Published => ({
	id,
	count: {
		word: 'some',
		count: { kind: 'exact', count },
		base: { kind: 'exact', count: 40 }
	}
});

describe('counts of findings', () => {
	it('say nothing of a few who spoke of a theme outside its sub-theme', () => {
		expect(printed(9, 8)).toEqual(['9', 'not shown']);
		expect(printed(14, 9)).toEqual(['14', '9']);
		expect(printed(9, 9)).toEqual(['9', '9']);
		expect(printed(9, 0)).toEqual(['9', '0']);
	});

	it('leave the rest of a small theme every value, also beside a small sub-theme', () => {
		expect(printed(6, 5)).toEqual(['6', 'not shown']);
		expect(printed(6, 2)).toEqual(['6', 'not shown']);
		expect(printed(9, 2)).toEqual(['9', 'fewer than 5']);
		expect(printed(3, 2)).toEqual(['fewer than 5', 'fewer than 5']);
	});

	it('stay as they were published where fewer than k changed', () => {
		expect(printed(21, 12, [[out('money', 20), out('late', 12)]])).toEqual(['20', '12']);
		expect(printed(17, 12, [[out('money', 20)]])).toEqual(['20', '12']);
		expect(printed(25, 12, [[out('money', 20)]])).toEqual(['25', '12']);
	});

	it('stay as the newest release has them, also where one before it is near', () => {
		expect(printed(21, 0, [[out('money', 20)], [out('money', 26)]])[0]).toBe('26');
	});

	it('are shown where the same two are out already', () => {
		expect(printed(9, 8, [[out('money', 9), out('late', 8)]])).toEqual(['9', '8']);
		expect(printed(9, 8, [[out('money', 9)]])).toEqual(['9', 'not shown']);
	});
});
