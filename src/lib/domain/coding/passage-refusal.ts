/** Why a passage cannot be coded as asked. A person can correct it, so it is returned. */
export const PASSAGE_REFUSALS = {
	outside: 'The selection does not fit this answer. Select the passage again',
	'answer-changed':
		'The respondent changed this answer while you were reading it. Load the page again to see the new words',
	'theme-gone': 'A theme you chose was deleted or merged in the meantime. Choose another',
	'no-name': 'Enter a name for the new theme'
} as const;
export type PassageRefusal = keyof typeof PASSAGE_REFUSALS;
