import { fold } from '../shared/fold.ts';

// Folding leaves no newline in a name, so a name between two of them is a whole name.
const EDGE = '\n';

/**
 * The name and aliases of an organisation, folded, as one text to search in. Each stands on a
 * line of its own, so that `wholeName` finds a name or alias and never a part of one.
 */
export const searchText = (name: string, aliases: readonly string[]): string =>
	`${EDGE}${[name, ...aliases].map(fold).join(EDGE)}${EDGE}`;

/** What `searchText` contains exactly when the organisation has this name or alias. */
export const wholeName = (name: string): string => `${EDGE}${fold(name)}${EDGE}`;
