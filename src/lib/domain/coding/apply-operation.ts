import { assertNever } from '../shared/assert-never.ts';
import type { Codebook, Theme } from './codebook.ts';
import type { CodebookOperation } from './codebook-operation.ts';
import { patch, type CodebookPatch } from './codebook-patch.ts';
import { siblingsUnder } from './codebook.ts';
import { putAt } from './reorder.ts';

/** Where the sub-themes of a merged theme go: under the target, or beside it when it is one itself. */
export const adopterOf = (target: Theme): string => target.parentId ?? target.id;

/**
 * What an operation comes to. It has been planned on this codebook (`plan-operation.ts`), so it
 * can be done. `add` and `split-off` take the new theme from `created`.
 */
export function applyOperation(
	codebook: Codebook,
	operation: CodebookOperation,
	created: Theme | null
): CodebookPatch {
	switch (operation.kind) {
		case 'add':
			return patch({ added: created === null ? [] : [created] });
		case 'edit':
			return patch({ changed: [{ id: operation.themeId, set: operation.after }] });
		case 'move': {
			const theme = codebook.find(({ id }) => id === operation.themeId);
			return patch({ changed: theme === undefined ? [] : putAt(codebook, theme, operation.after) });
		}
		case 'merge': {
			const target = codebook.find(({ id }) => id === operation.intoThemeId);
			const adopter = target === undefined ? null : adopterOf(target);
			const last = siblingsUnder(codebook, adopter).at(-1)?.position ?? -1;
			return patch({
				changed: [
					...operation.children.map((id, index) => ({
						id,
						set: { parentId: adopter, position: last + 1 + index }
					})),
					{ id: operation.themeId, set: { isDeleted: true } }
				],
				recoded: {
					passageIds: operation.moved,
					fromThemeId: operation.themeId,
					toThemeId: operation.intoThemeId
				}
			});
		}
		case 'split-off':
			return patch({
				added: created === null ? [] : [created],
				recoded: {
					passageIds: operation.moved,
					fromThemeId: operation.fromThemeId,
					toThemeId: operation.themeId
				}
			});
		case 'delete':
			return patch({
				changed: [operation.themeId, ...operation.children].map((id) => ({
					id,
					set: { isDeleted: true }
				}))
			});
		default:
			return assertNever(operation);
	}
}
