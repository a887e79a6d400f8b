import { err, ok, type Result } from '../shared/result.ts';
import { cleanLine, cleanText } from '../shared/clean-text.ts';
import {
	childrenOf,
	liveTheme,
	siblingsUnder,
	themeNamed,
	type Codebook,
	type Theme
} from './codebook.ts';
import type { CodebookOperation } from './codebook-operation.ts';
import type { CodebookRefusal } from './codebook-refusal.ts';
import { placeOf } from './reorder.ts';

type Operation<K extends CodebookOperation['kind']> = Extract<CodebookOperation, { kind: K }>;
type Plan<T> = Result<T, CodebookRefusal>;

/** What is typed about a theme. */
export interface ThemeWords {
	name: string;
	description: string;
}

/** The words as they are kept, or why they cannot be. `except` is the theme that has them now. */
export function checkWords(
	codebook: Codebook,
	words: ThemeWords,
	except?: string
): Plan<ThemeWords> {
	const name = cleanLine(words.name);
	if (name === '') return err('no-name');
	if (themeNamed(codebook, name, except) !== undefined) return err('name-taken');
	return ok({ name, description: cleanText(words.description) });
}

/** Why a theme cannot stand under a parent, if so. */
function cannotStandUnder(codebook: Codebook, parentId: string | null): CodebookRefusal | null {
	if (parentId === null) return null;
	const parent = liveTheme(codebook, parentId);
	if (parent === undefined) return 'parent-gone';
	return parent.parentId === null ? null : 'too-deep';
}

/** A new theme at the end of its parent's, or of the first level. */
export function planAdding(
	codebook: Codebook,
	{ id, parentId, ...typed }: ThemeWords & { id: string; parentId: string | null }
): Plan<Theme> {
	const words = checkWords(codebook, typed);
	if (!words.ok) return words;
	const reason = cannotStandUnder(codebook, parentId);
	if (reason !== null) return err(reason);
	const position = (siblingsUnder(codebook, parentId).at(-1)?.position ?? -1) + 1;
	return ok({ id, parentId, ...words.value, position, isDeleted: false });
}

/** New words for a theme. `seen` is what the person had before them: see the refusal `stale`. */
export function planEditing(
	codebook: Codebook,
	input: { themeId: string; seen: ThemeWords; typed: ThemeWords }
): Plan<Operation<'edit'>> {
	const theme = liveTheme(codebook, input.themeId);
	if (theme === undefined) return err('theme-gone');
	const before = { name: theme.name, description: theme.description };
	if (before.name !== input.seen.name || before.description !== input.seen.description)
		return err('stale');
	const after = checkWords(codebook, input.typed, theme.id);
	return after.ok ? ok({ kind: 'edit', themeId: theme.id, before, after: after.value }) : after;
}

/** One place up or down among the themes that are shown beside it. */
export function planStep(
	codebook: Codebook,
	themeId: string,
	direction: 'up' | 'down'
): Plan<Operation<'move'>> {
	const theme = liveTheme(codebook, themeId);
	if (theme === undefined) return err('theme-gone');
	const siblings = siblingsUnder(codebook, theme.parentId);
	const before = placeOf(codebook, theme);
	const isShown = (sibling: Theme) => !sibling.isDeleted;
	const position =
		direction === 'up'
			? siblings.findLastIndex((s, i) => i < before.position && isShown(s))
			: siblings.findIndex((s, i) => i > before.position && isShown(s));
	if (position === -1) return err('at-the-end');
	return ok({ kind: 'move', themeId, before, after: { parentId: theme.parentId, position } });
}

/** To the end of another theme's sub-themes, or of the first level. */
export function planMoving(
	codebook: Codebook,
	themeId: string,
	parentId: string | null
): Plan<Operation<'move'>> {
	const theme = liveTheme(codebook, themeId);
	if (theme === undefined) return err('theme-gone');
	const reason = parentId === themeId ? 'too-deep' : cannotStandUnder(codebook, parentId);
	if (reason !== null) return err(reason);
	if (parentId !== null && childrenOf(codebook, themeId).length > 0) return err('has-children');
	const last = siblingsUnder(codebook, parentId).filter(({ id }) => id !== themeId).length;
	const before = placeOf(codebook, theme);
	return ok({ kind: 'move', themeId, before, after: { parentId, position: last } });
}

/** One theme into another: its passages get the other, its sub-themes move along, it is deleted. */
export function planMerging(
	codebook: Codebook,
	themeId: string,
	intoThemeId: string,
	passagesWith: (themeId: string) => readonly string[]
): Plan<Operation<'merge'>> {
	if (themeId === intoThemeId) return err('same-theme');
	const into = liveTheme(codebook, intoThemeId);
	if (liveTheme(codebook, themeId) === undefined || into === undefined) return err('theme-gone');
	if (into.parentId === themeId) return err('into-own-child');
	const there = new Set(passagesWith(intoThemeId));
	const here = passagesWith(themeId);
	return ok({
		kind: 'merge',
		themeId,
		intoThemeId,
		moved: here.filter((id) => !there.has(id)),
		absorbed: here.filter((id) => there.has(id)),
		children: childrenOf(codebook, themeId).map(({ id }) => id)
	});
}

/** Which of a theme's passages go to a new theme (planned with `planAdding`). */
export function planSplitting(
	codebook: Codebook,
	fromThemeId: string,
	created: Theme,
	chosen: readonly string[],
	passagesWith: (themeId: string) => readonly string[]
): Plan<Operation<'split-off'>> {
	if (liveTheme(codebook, fromThemeId) === undefined) return err('theme-gone');
	const wanted = new Set(chosen);
	const moved = passagesWith(fromThemeId).filter((id) => wanted.has(id));
	if (moved.length === 0) return err('nothing-chosen');
	return ok({ kind: 'split-off', themeId: created.id, fromThemeId, moved });
}

/** A theme and its sub-themes. */
export function planDeleting(codebook: Codebook, themeId: string): Plan<Operation<'delete'>> {
	if (liveTheme(codebook, themeId) === undefined) return err('theme-gone');
	const children = childrenOf(codebook, themeId).map(({ id }) => id);
	return ok({ kind: 'delete', themeId, children });
}
