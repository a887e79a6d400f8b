/** The reason of the refusal `already-done` for a change to a coding that is frozen. */
export const CODING_CLOSED = 'coding is closed';

export const CODING_CLOSED_WORDS =
	'The coding is closed, so nothing was changed. Reopen it first to go on coding.';
