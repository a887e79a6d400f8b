import { beforeEach, describe, expect, it } from 'vitest';
import { mair, tobias } from '../../../../tests/support/cast.ts';
import { codingWorld, named, type CodingWorld } from '../../../../tests/support/coding-world.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { deleteTheme } from './delete-theme.ts';
import { mergeThemes } from './merge-themes.ts';
import { readCodebookHistory } from './read-codebook-history.ts';
import { readThemePassages } from './read-theme-passages.ts';
import { splitTheme } from './split-theme.ts';
import { undoCodebookChange } from './undo-codebook-change.ts';

const db = useDatabase();
let world: CodingWorld;

beforeEach(async () => {
	world = await codingWorld(db());
});

describe('the codebook', () => {
	it('merges with the stances kept, and undoes it to what was there', async () => {
		await world.code('month nine', [named('Staff', 'opposes')]);
		await world.code('twelve-month contract', [named('Time', 'supports'), named('Staff', 'mixed')]);
		const before = await world.themes();
		await mergeThemes(world.ctx, mair, {
			consultationId: world.built.id,
			themeId: await world.idOf('Staff'),
			intoThemeId: await world.idOf('Time')
		});
		const { passages, byStance } = await readThemePassages(world.ctx, mair, {
			consultationId: world.built.id,
			themeId: await world.idOf('Time'),
			stance: null,
			page: 1
		});
		expect(passages).toHaveLength(2);
		expect(byStance).toEqual({ opposes: 1, supports: 1 });
		const [last] = (await readCodebookHistory(world.ctx, mair, world.built.id)).changes.filter(
			({ operation }) => operation.kind === 'merge'
		);
		await undoCodebookChange(world.ctx, tobias, {
			consultationId: world.built.id,
			changeId: last?.id ?? ''
		});
		expect(await world.themes()).toEqual(before);
	});

	it('splits chosen passages off, and undoes a change only once', async () => {
		const first = await world.code('month nine', [named('Staff', 'opposes')]);
		await world.code('twelve-month contract', [named('Staff')]);
		const passageIds = first.ok && first.value !== null ? [first.value] : [];
		const split = {
			consultationId: world.built.id,
			fromThemeId: await world.idOf('Staff'),
			parentId: null
		};
		await splitTheme(world.ctx, mair, { ...split, name: 'Months', description: '', passageIds });
		expect((await world.themes()).get('Months')?.passages).toBe(1);
		const { changes } = await readCodebookHistory(world.ctx, mair, world.built.id);
		const changeId = changes.find(({ operation }) => operation.kind === 'split-off')?.id ?? '';
		const undo = () =>
			undoCodebookChange(world.ctx, mair, { consultationId: world.built.id, changeId });
		expect((await undo()).ok).toBe(true);
		expect((await world.themes()).get('Staff')?.passages).toBe(2);
		expect(await undo()).toEqual({ ok: false, error: 'undone-already' });
	});

	it('hides a deleted theme with its passages, and brings both back', async () => {
		await world.code('month nine', [named('Staff', 'opposes')]);
		const themeId = await world.idOf('Staff');
		await deleteTheme(world.ctx, mair, { consultationId: world.built.id, themeId });
		expect((await world.read()).answers.flatMap((a) => a.passages)).toEqual([]);
		const [change] = (await readCodebookHistory(world.ctx, mair, world.built.id)).changes.filter(
			({ operation }) => operation.kind === 'delete'
		);
		await undoCodebookChange(world.ctx, mair, {
			consultationId: world.built.id,
			changeId: change?.id ?? ''
		});
		expect((await world.themes()).get('Staff')?.passages).toBe(1);
	});
});
