import { asOneChange, weightOf, type ChangeBlock } from './difference/change-block.ts';

/** What is kept of the shorter text, below which nothing of it is said to be kept. */
const SHARE_KEPT = 0.2;
/** Longer runs of unchanged words are never struck out and written again. */
const WORDS_ABSORBED = 3;

/**
 * Makes a difference readable. A few unchanged words between two changes that are larger than
 * they are join them to one change (after "semantic cleanup" in Fraser's diff-match-patch, in
 * words instead of characters), and two texts that share hardly more than "the" and "of" are one
 * removal and one addition.
 * @param blocks alternating, as compared
 */
export function tidyBlocks(blocks: readonly ChangeBlock[]): ChangeBlock[] {
	const tidy: ChangeBlock[] = [];
	for (const block of blocks) {
		tidy.push(block);
		// What was joined may be large enough now to take in what stands before it.
		for (;;) {
			const [first, between, last] = tidy.slice(-3);
			if (first === undefined || between === undefined || last === undefined) break;
			if (!between.isSame || !isConfetti(first, between, last)) break;
			tidy.splice(-3, 3, asOneChange([first, between, last]));
		}
	}
	const kept = tidy.reduce((sum, one) => sum + (one.isSame ? weightOf(one.after) : 0), 0);
	const all = asOneChange(blocks);
	const shorter = Math.min(weightOf(all.before), weightOf(all.after));
	return shorter > 0 && kept < SHARE_KEPT * shorter ? [all] : tidy;
}

function isConfetti(first: ChangeBlock, between: ChangeBlock, last: ChangeBlock): boolean {
	const around = asOneChange([first, last]);
	// Two additions, or two removals, stay two: joined, they would invent the opposite.
	if (around.before.length === 0 || around.after.length === 0) return false;
	const words = between.after.filter(({ weight }) => weight > 0).length;
	const size = ({ before, after }: ChangeBlock) => Math.max(weightOf(before), weightOf(after));
	return words <= WORDS_ABSORBED && weightOf(between.after) <= Math.min(size(first), size(last));
}
