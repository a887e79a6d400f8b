import type { WordToken } from './word-tokens.ts';

/** A stretch of two texts: the same words in both, or words given up for others. */
export interface ChangeBlock {
	isSame: boolean;
	/** From the old text; for what is the same, the same words as in `after`. */
	before: readonly WordToken[];
	/** From the new text. */
	after: readonly WordToken[];
}

/** Letters and digits in some words: how much there is to read. */
export const weightOf = (tokens: readonly WordToken[]): number =>
	tokens.reduce((sum, { weight }) => sum + weight, 0);

/** One stretch out of several that follow each other, as a change. */
export const asOneChange = (blocks: readonly ChangeBlock[]): ChangeBlock => ({
	isSame: false,
	before: blocks.flatMap(({ before }) => before),
	after: blocks.flatMap(({ after }) => after)
});
