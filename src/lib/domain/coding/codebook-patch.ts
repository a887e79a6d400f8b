import type { Theme } from './codebook.ts';

/**
 * What a change of the codebook comes to, whether done or undone. The database and the tests'
 * model both carry it out, so that there is one place that decides.
 */
export interface CodebookPatch {
	/** Themes that were not there before. */
	added: Theme[];
	/** What changes of themes that are there. */
	changed: { id: string; set: Partial<Omit<Theme, 'id'>> }[];
	/**
	 * Codings that go from one theme to another, stance and coder kept. A passage that has the
	 * target already keeps both codings as they are.
	 */
	recoded: { passageIds: string[]; fromThemeId: string; toThemeId: string } | null;
}

export const patch = (parts: Partial<CodebookPatch>): CodebookPatch => ({
	added: [],
	changed: [],
	recoded: null,
	...parts
});
