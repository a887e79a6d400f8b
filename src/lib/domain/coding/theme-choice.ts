import { fold } from '../shared/fold.ts';
import type { ThemeInTree } from './codebook.ts';

/** A theme as it is offered and drawn. */
export interface ThemeChoice {
	id: string;
	name: string;
	/** With the theme above it: "Contracts › Length". */
	path: string;
	/** Which pair of a colour and a kind of line draws it, from 1 to `PATTERN_COUNT`. */
	pattern: number;
	isChild: boolean;
}

/** Eight colours by five lines, in steps that meet each pair once: no two of 40 themes look alike. */
export const PATTERN_COUNT = 40;

/** All themes in the codebook's order, each with its pattern; past the last they come again. */
export function themeChoices(tree: readonly ThemeInTree[]): ThemeChoice[] {
	return tree
		.flatMap((top) => [
			{ id: top.id, name: top.name, path: top.name, isChild: false },
			...top.children.map((child) => ({
				id: child.id,
				name: child.name,
				path: `${top.name} › ${child.name}`,
				isChild: true
			}))
		])
		.map((theme, index) => ({ ...theme, pattern: (index % PATTERN_COUNT) + 1 }));
}

/**
 * The themes that typed words could mean: every word has to be in the path. Those whose own name
 * begins with what was typed come first.
 */
export function matchingThemes(themes: readonly ThemeChoice[], typed: string): ThemeChoice[] {
	const words = fold(typed).split(' ').filter(Boolean);
	const found = themes.filter(({ path }) => words.every((word) => fold(path).includes(word)));
	const begins = ({ name }: ThemeChoice) => fold(name).startsWith(fold(typed));
	return [...found.filter(begins), ...found.filter((theme) => !begins(theme))];
}
