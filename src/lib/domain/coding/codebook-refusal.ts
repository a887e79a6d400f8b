/** Why the codebook cannot be changed as asked. A person can correct it, so it is returned. */
export const CODEBOOK_REFUSALS = {
	'no-name': 'Enter a name for the theme',
	'name-taken': 'Another theme has this name. Give it a different one, or merge the two',
	'theme-gone': 'This theme was deleted or merged in the meantime',
	'parent-gone': 'The theme that it should stand under was deleted or merged',
	'too-deep': 'A sub-theme cannot have sub-themes of its own. Choose a theme of the first level',
	'has-children': 'It has sub-themes, so it cannot become a sub-theme. Move those first',
	'at-the-end': 'It is at that end already',
	'same-theme': 'Choose a different theme to merge into',
	'into-own-child':
		'It cannot be merged into its own sub-theme. Move the sub-theme to the first level first',
	'nothing-chosen': 'Choose at least one passage',
	'changed-since': 'It was changed again since. Undo the later change first',
	'in-use': 'Passages were given this theme since. Delete it, or merge it into another, instead',
	'undone-already': 'This change was undone already',
	stale: 'Somebody changed this theme while you were working on it. Check it and save again'
} as const;
export type CodebookRefusal = keyof typeof CODEBOOK_REFUSALS;
