import { assertNever } from '../shared/assert-never.ts';
import { err, ok, type Result } from '../shared/result.ts';
import { adopterOf } from './apply-operation.ts';
import { childrenOf, liveTheme, themeNamed, type Codebook, type Theme } from './codebook.ts';
import type { CodebookOperation } from './codebook-operation.ts';
import { patch, type CodebookPatch } from './codebook-patch.ts';
import type { CodebookRefusal } from './codebook-refusal.ts';
import { putAt } from './reorder.ts';

type Undoing = Result<CodebookPatch, CodebookRefusal>;

/** Why a theme that was deleted cannot come back to its place, if so. */
function cannotReturn(codebook: Codebook, theme: Theme): CodebookRefusal | null {
	if (!theme.isDeleted) return 'changed-since';
	if (themeNamed(codebook, theme.name) !== undefined) return 'name-taken';
	if (theme.parentId !== null && liveTheme(codebook, theme.parentId) === undefined)
		return 'parent-gone';
	return null;
}

/**
 * What undoing an operation comes to, on the codebook as it is now. Changes may be undone in any
 * order; one that a later change has built on is refused with the reason.
 * @param passagesWith the passages that have a theme now
 */
export function undoOperation(
	codebook: Codebook,
	operation: CodebookOperation,
	passagesWith: (themeId: string) => readonly string[]
): Undoing {
	const theme = codebook.find(({ id }) => id === operation.themeId);
	if (theme === undefined) return err('theme-gone');
	switch (operation.kind) {
		case 'add':
			return undoAdding(codebook, theme, passagesWith(theme.id).length);
		case 'edit': {
			if (theme.isDeleted) return err('theme-gone');
			const { before, after } = operation;
			if (theme.name !== after.name || theme.description !== after.description)
				return err('changed-since');
			if (themeNamed(codebook, before.name, theme.id) !== undefined) return err('name-taken');
			return ok(patch({ changed: [{ id: theme.id, set: before }] }));
		}
		case 'move': {
			const { parentId } = operation.before;
			if (theme.isDeleted) return err('theme-gone');
			if (theme.parentId !== operation.after.parentId) return err('changed-since');
			const parent = parentId === null ? null : liveTheme(codebook, parentId);
			if (parent === undefined) return err('parent-gone');
			if (parent !== null && parent.parentId !== null) return err('too-deep');
			if (parent !== null && childrenOf(codebook, theme.id).length > 0) return err('has-children');
			return ok(patch({ changed: putAt(codebook, theme, operation.before) }));
		}
		case 'merge':
			return undoMerging(codebook, theme, operation, passagesWith(operation.intoThemeId));
		case 'split-off': {
			if (liveTheme(codebook, operation.fromThemeId) === undefined) return err('theme-gone');
			const now = passagesWith(theme.id);
			const refused = undoAdding(codebook, theme, 0);
			if (!refused.ok) return refused;
			if (now.some((id) => !operation.moved.includes(id))) return err('in-use');
			const recoded = {
				passageIds: [...now],
				fromThemeId: theme.id,
				toThemeId: operation.fromThemeId
			};
			return ok({ ...refused.value, recoded });
		}
		case 'delete': {
			const reason = cannotReturn(codebook, theme);
			if (reason !== null) return err(reason);
			const children = codebook.filter(
				({ id, parentId, isDeleted }) =>
					operation.children.includes(id) && parentId === theme.id && isDeleted
			);
			if (children.some(({ name }) => themeNamed(codebook, name) !== undefined))
				return err('name-taken');
			const back = [theme, ...children].map(({ id }) => ({ id, set: { isDeleted: false } }));
			return ok(patch({ changed: back }));
		}
		default:
			return assertNever(operation);
	}
}

function undoAdding(codebook: Codebook, theme: Theme, passageCount: number): Undoing {
	if (theme.isDeleted) return err('theme-gone');
	if (childrenOf(codebook, theme.id).length > 0) return err('has-children');
	if (passageCount > 0) return err('in-use');
	return ok(patch({ changed: [{ id: theme.id, set: { isDeleted: true } }] }));
}

function undoMerging(
	codebook: Codebook,
	theme: Theme,
	operation: Extract<CodebookOperation, { kind: 'merge' }>,
	withTarget: readonly string[]
): Undoing {
	const target = liveTheme(codebook, operation.intoThemeId);
	if (target === undefined) return err('theme-gone');
	const reason = cannotReturn(codebook, theme);
	if (reason !== null) return err(reason);
	// Sub-themes that were moved on since stay where somebody put them.
	const returning = operation.children.filter(
		(id) => liveTheme(codebook, id)?.parentId === adopterOf(target)
	);
	if (returning.length > 0 && theme.parentId !== null) return err('too-deep');
	const here = new Set(withTarget);
	return ok(
		patch({
			changed: [
				{ id: theme.id, set: { isDeleted: false } },
				...returning.map((id, position) => ({ id, set: { parentId: theme.id, position } }))
			],
			recoded: {
				passageIds: operation.moved.filter((id) => here.has(id)),
				fromThemeId: target.id,
				toThemeId: theme.id
			}
		})
	);
}
