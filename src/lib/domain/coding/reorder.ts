import { siblingsUnder, type Codebook, type Theme } from './codebook.ts';
import type { CodebookPatch } from './codebook-patch.ts';

export interface Place {
	parentId: string | null;
	/** Index among all themes under that parent, deleted ones included. */
	position: number;
}

/** Where a theme stands. */
export const placeOf = (codebook: Codebook, theme: Theme): Place => ({
	parentId: theme.parentId,
	position: siblingsUnder(codebook, theme.parentId).findIndex(({ id }) => id === theme.id)
});

/** Puts a theme at a place and numbers those around it anew, as far as their numbers change. */
export function putAt(codebook: Codebook, theme: Theme, place: Place): CodebookPatch['changed'] {
	const others = siblingsUnder(codebook, place.parentId).filter(({ id }) => id !== theme.id);
	const order = others.toSpliced(Math.min(place.position, others.length), 0, theme);
	return order.flatMap((sibling, position) => {
		if (sibling.id === theme.id)
			return [{ id: theme.id, set: { parentId: place.parentId, position } }];
		return sibling.position === position ? [] : [{ id: sibling.id, set: { position } }];
	});
}
