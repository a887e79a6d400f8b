import { describe, expect, it } from 'vitest';
import { chance, type Chance } from '../../../../tests/support/chance.ts';
import { fold } from '../shared/fold.ts';
import type { Result } from '../shared/result.ts';
import { applyOperation } from './apply-operation.ts';
import { treeOf, type Theme } from './codebook.ts';
import type { CodebookOperation } from './codebook-operation.ts';
import type { CodebookPatch } from './codebook-patch.ts';
import type { CodebookRefusal } from './codebook-refusal.ts';
import {
	planAdding,
	planDeleting,
	planEditing,
	planMerging,
	planMoving,
	planSplitting,
	planStep
} from './plan-operation.ts';
import { undoOperation } from './undo-operation.ts';

/** The codebook as the database keeps it, in memory: it carries out patches and decides nothing. */
interface Model {
	themes: Theme[];
	/** "passage theme", as the key of `coding`. */
	codings: Set<string>;
}

const passagesIn = (model: Model) => (themeId: string) =>
	[...model.codings]
		.map((key) => key.split(' '))
		.filter(([, theme]) => theme === themeId)
		.map(([passage = '']) => passage)
		.sort();

function carryOut(model: Model, { added, changed, recoded }: CodebookPatch): Model {
	const themes = [...model.themes, ...added].map((theme) =>
		changed.filter(({ id }) => id === theme.id).reduce((t, { set }) => ({ ...t, ...set }), theme)
	);
	const codings = new Set(model.codings);
	for (const passage of recoded?.passageIds ?? []) {
		const { fromThemeId = '', toThemeId = '' } = recoded ?? {};
		if (codings.has(`${passage} ${toThemeId}`)) continue;
		codings.delete(`${passage} ${fromThemeId}`);
		codings.add(`${passage} ${toThemeId}`);
	}
	return { themes, codings };
}

/** What a person sees of it. */
const seen = (model: Model) =>
	treeOf(model.themes).map(({ id, name, description, children }) => ({
		id,
		name,
		description,
		passages: passagesIn(model)(id),
		children: children.map((c) => [c.id, c.name, c.description, passagesIn(model)(c.id)])
	}));

interface Done {
	model: Model;
	operation: CodebookOperation;
}

function doOne(model: Model, dice: Chance, step: number): Done | null {
	const ids = ['none', ...model.themes.map(({ id }) => id)];
	const a = dice.pick(ids);
	const b = dice.pick(ids);
	const passages = passagesIn(model);
	const finish = (
		plan: Result<CodebookOperation, CodebookRefusal>,
		created: Theme | null = null
	) =>
		plan.ok
			? {
					model: carryOut(model, applyOperation(model.themes, plan.value, created)),
					operation: plan.value
				}
			: null;
	const words = { name: `Theme ${step}`, description: '' };
	const asNew = { ...words, id: `t${step}`, parentId: dice.pick([null, a]) };
	switch (dice.below(7)) {
		case 0: {
			const created = planAdding(model.themes, asNew);
			if (!created.ok) return null;
			return finish({ ok: true, value: { kind: 'add', themeId: asNew.id } }, created.value);
		}
		case 1: {
			const theme = model.themes.find(({ id }) => id === a);
			if (theme === undefined) return null;
			return finish(planEditing(model.themes, { themeId: a, seen: theme, typed: words }));
		}
		case 2:
			return finish(planMoving(model.themes, a, dice.pick([null, b])));
		case 3:
			return finish(planStep(model.themes, a, dice.pick(['up', 'down'])));
		case 4:
			return finish(planMerging(model.themes, a, b, passages));
		case 5: {
			const created = planAdding(model.themes, asNew);
			if (!created.ok) return null;
			return finish(
				planSplitting(model.themes, a, created.value, dice.some(passages(a)), passages),
				created.value
			);
		}
		default:
			return finish(planDeleting(model.themes, a));
	}
}

function expectSound(model: Model) {
	const live = model.themes.filter(({ isDeleted }) => !isDeleted);
	for (const { parentId } of live) {
		if (parentId === null) continue;
		const parent = live.find(({ id }) => id === parentId);
		expect(parent, 'a shown sub-theme has a shown parent').toBeDefined();
		expect(parent?.parentId, 'there are two levels').toBeNull();
	}
	const names = live.map(({ name }) => fold(name));
	expect(new Set(names).size, 'names are unique').toBe(names.length);
	const inTree = treeOf(model.themes).flatMap(({ id, children }) => [
		id,
		...children.map((c) => c.id)
	]);
	expect(inTree.sort()).toEqual(live.map(({ id }) => id).sort());
}

describe('undoing changes of the codebook', () => {
	it.each(Array.from({ length: 120 }, (_, seed) => seed))(
		'brings back what was there, in any order that is allowed, and loses no passage (seed %i)',
		(seed) => {
			const dice = chance(seed);
			let model: Model = { themes: [], codings: new Set() };
			const history: CodebookOperation[] = [];
			const coded = new Set<string>();
			for (let step = 0; step < 60; step++) {
				const live = model.themes.filter(({ isDeleted }) => !isDeleted);
				for (const theme of dice.some(live).slice(0, 2)) {
					const passage = `p${dice.below(9)}`;
					coded.add(passage);
					model.codings.add(`${passage} ${theme.id}`);
				}
				const before = seen(model);
				const done = doOne(model, dice, step);
				if (done === null) continue;
				expectSound(done.model);
				const undoing = undoOperation(done.model.themes, done.operation, passagesIn(done.model));
				expect(undoing.ok, `undo ${done.operation.kind} at once`).toBe(true);
				if (undoing.ok) expect(seen(carryOut(done.model, undoing.value))).toEqual(before);
				model = done.model;
				history.push(done.operation);
				const earlier = dice.pick(history);
				const late = undoOperation(model.themes, earlier, passagesIn(model));
				if (!late.ok || dice.below(3) > 0) continue;
				model = carryOut(model, late.value);
				history.splice(history.indexOf(earlier), 1);
				expectSound(model);
			}
			const kept = new Set([...model.codings].map((key) => key.split(' ')[0]));
			expect([...coded].filter((passage) => !kept.has(passage))).toEqual([]);
		}
	);

	const theme = (id: string, extra: Partial<Theme> = {}): Theme => ({
		id,
		parentId: null,
		name: id,
		description: '',
		position: 0,
		isDeleted: false,
		...extra
	});

	it('refuses to undo a merge when the theme merged into was itself deleted', () => {
		const operation: CodebookOperation = {
			kind: 'merge',
			themeId: 'a',
			intoThemeId: 'b',
			moved: ['p1'],
			absorbed: [],
			children: []
		};
		const codebook = [theme('a', { isDeleted: true }), theme('b', { isDeleted: true })];
		expect(undoOperation(codebook, operation, () => [])).toEqual({
			ok: false,
			error: 'theme-gone'
		});
	});

	it('refuses to undo adding a theme that passages have been given', () => {
		expect(undoOperation([theme('a')], { kind: 'add', themeId: 'a' }, () => ['p1'])).toEqual({
			ok: false,
			error: 'in-use'
		});
	});

	it('refuses to bring back a theme whose name is in use again', () => {
		const codebook = [
			theme('a', { isDeleted: true, name: 'Short contracts' }),
			theme('b', { name: 'SHORT  contracts' })
		];
		const operation: CodebookOperation = { kind: 'delete', themeId: 'a', children: [] };
		expect(undoOperation(codebook, operation, () => [])).toEqual({
			ok: false,
			error: 'name-taken'
		});
	});
});

describe('planning changes of the codebook', () => {
	it('tells a person whose words are stale, and changes nothing', () => {
		const codebook: Theme[] = [
			{ id: 'a', parentId: null, name: 'New', description: '', position: 0, isDeleted: false }
		];
		const input = {
			themeId: 'a',
			seen: { name: 'Old', description: '' },
			typed: { name: 'Mine', description: '' }
		};
		expect(planEditing(codebook, input)).toEqual({ ok: false, error: 'stale' });
	});
});
