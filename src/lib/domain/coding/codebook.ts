import { fold } from '../shared/fold.ts';

export const THEME_NAME_LIMIT = 120;
export const THEME_DESCRIPTION_LIMIT = 2000;

/** An entry of the codebook. Two levels: a sub-theme's parent is never itself a sub-theme. */
export interface Theme {
	id: string;
	parentId: string | null;
	name: string;
	description: string;
	/** Order among all themes with the same parent, deleted ones included. Ties go by id. */
	position: number;
	/** Deleted themes keep their place and their codings, so that deleting can be undone. */
	isDeleted: boolean;
}

/** Every theme of a consultation, deleted ones included. */
export type Codebook = readonly Theme[];

/** A theme in its place, as it is listed and offered. */
export interface ThemeInTree extends Theme {
	children: Theme[];
}

const inOrder = (a: Theme, b: Theme) => a.position - b.position || (a.id < b.id ? -1 : 1);

/** All themes under a parent in order, deleted ones among them. */
export const siblingsUnder = (codebook: Codebook, parentId: string | null): Theme[] =>
	codebook.filter((theme) => theme.parentId === parentId).sort(inOrder);

/** The sub-themes of a theme that are not deleted, in order. */
export const childrenOf = (codebook: Codebook, themeId: string): Theme[] =>
	siblingsUnder(codebook, themeId).filter((theme) => !theme.isDeleted);

/** The codebook as it is read: themes with their sub-themes, without deleted ones. */
export const treeOf = (codebook: Codebook): ThemeInTree[] =>
	siblingsUnder(codebook, null)
		.filter((theme) => !theme.isDeleted)
		.map((theme) => ({ ...theme, children: childrenOf(codebook, theme.id) }));

/** A theme that is not deleted; undefined otherwise. */
export const liveTheme = (codebook: Codebook, id: string): Theme | undefined =>
	codebook.find((theme) => theme.id === id && !theme.isDeleted);

/**
 * The theme that has a name already, compared as `fold` does. Names are unique over both levels:
 * somebody who picks a theme by typing must know which one it is.
 */
export const themeNamed = (codebook: Codebook, name: string, except?: string): Theme | undefined =>
	codebook.find(
		(theme) => !theme.isDeleted && theme.id !== except && fold(theme.name) === fold(name)
	);
