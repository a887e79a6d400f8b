import { describe, expect, it } from 'vitest';
import type { SnapshotContent } from '../coding/snapshot.ts';
import type { Stance } from '../coding/stance.ts';
import { countThemes } from './count-themes.ts';

let passages = 0;
const coding = (responseId: string, themeId: string, stance: Stance = 'none') => ({
	passageId: `passage-${String(++passages)}`,
	responseId,
	questionId: 'why',
	startOffset: 0,
	endOffset: 9,
	themeId,
	stance
});
const theme = (id: string, position: number, parentId: string | null = null) => ({
	id,
	parentId,
	name: id,
	description: '',
	position
});
const snapshot = (codings: SnapshotContent['codings']): SnapshotContent => ({
	themes: [theme('late', 2, 'money'), theme('people', 1), theme('money', 0)],
	responseIds: ['a', 'b', 'c'],
	heldBackCount: 0,
	codings
});
const countsOf = (codings: SnapshotContent['codings']) =>
	Object.fromEntries(countThemes(snapshot(codings)).map((own) => [own.themeId, own]));

describe('counting themes', () => {
	it('counts an organisation once, however often it says a thing', () => {
		const { money } = countsOf([coding('a', 'money'), coding('a', 'money'), coding('b', 'money')]);
		expect(money).toMatchObject({ responses: 2, passages: 3 });
	});

	it('counts those of a sub-theme for its theme, and those of both once', () => {
		const { money, late, people } = countsOf([
			coding('a', 'late'),
			coding('a', 'money'),
			coding('b', 'late')
		]);
		expect(late).toMatchObject({ responses: 2 });
		expect(money).toMatchObject({ responses: 2, passages: 3 });
		expect(people).toMatchObject({ responses: 0, passages: 0 });
	});

	it('counts an organisation in each stance that it took', () => {
		const { money } = countsOf([
			coding('a', 'money', 'supports'),
			coding('a', 'late', 'opposes'),
			coding('b', 'money', 'opposes')
		]);
		expect(money?.stances).toMatchObject({ supports: 1, opposes: 2, mixed: 0 });
	});

	it('leaves out what is coded of a response that does not count', () => {
		expect(countsOf([coding('withdrawn', 'money')]).money).toMatchObject({ responses: 0 });
	});

	it('follows each theme by its sub-themes, by position', () => {
		expect(countThemes(snapshot([])).map(({ themeId }) => themeId)).toEqual([
			'money',
			'late',
			'people'
		]);
	});
});
