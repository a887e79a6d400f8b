import { diffArrays } from 'diff';
import type { ChangeBlock } from './change-block.ts';
import { piecesOf, type DifferencePiece } from './difference-piece.ts';
import { tidyBlocks } from '../tidy-blocks.ts';
import { wordTokens, type WordToken } from './word-tokens.ts';

/**
 * Words put in or taken out, at the most, before the search is given up. Its cost grows with the
 * square: this many take a third of a second, and are more than anybody reads in colours.
 */
const MOST_CHANGES = 1000;

/**
 * The difference of two texts, word by word (Myers, "An O(ND) difference algorithm and its
 * variations", 1986, by the `diff` package), tidied for reading.
 *
 * 'same' and 'added' pieces together are the new text without the white space at its ends;
 * 'same' and 'removed' ones the words of the old. White space and the form of quotes and hyphens
 * are no change. A removal stands before the addition in its place. Equal texts give one piece,
 * two empty ones none.
 */
export function wordDifference(before: string, after: string): DifferencePiece[] {
	return piecesOf(tidyBlocks(blocksOf(wordTokens(before), wordTokens(after))));
}

function blocksOf(before: readonly WordToken[], after: readonly WordToken[]): ChangeBlock[] {
	const keys = (tokens: readonly WordToken[]) => tokens.map(({ key }) => key);
	const changes = diffArrays(keys(before), keys(after), { maxEditLength: MOST_CHANGES });
	if (changes === undefined) return endsAndMiddle(before, after);
	const blocks: ChangeBlock[] = [];
	let [old, now] = [0, 0];
	for (const { count, added, removed } of changes) {
		const from = added ? [] : before.slice(old, old + count);
		const to = removed ? [] : after.slice(now, now + count);
		[old, now] = [old + from.length, now + to.length];
		const isSame = !added && !removed;
		const last = blocks.at(-1);
		if (last !== undefined && !last.isSame && !isSame)
			blocks.splice(-1, 1, {
				isSame,
				before: [...last.before, ...from],
				after: [...last.after, ...to]
			});
		else blocks.push({ isSame, before: from, after: to });
	}
	return blocks;
}

/** What both texts begin and end with, and all between as one change. */
function endsAndMiddle(before: readonly WordToken[], after: readonly WordToken[]): ChangeBlock[] {
	const shorter = Math.min(before.length, after.length);
	let start = 0;
	while (start < shorter && before[start]?.key === after[start]?.key) start++;
	let end = 0;
	while (end < shorter - start && before.at(-1 - end)?.key === after.at(-1 - end)?.key) end++;
	const cut = (tokens: readonly WordToken[]) => [
		tokens.slice(0, start),
		tokens.slice(start, tokens.length - end),
		tokens.slice(tokens.length - end)
	];
	const [olds, news] = [cut(before), cut(after)];
	return olds
		.map((old, n) => ({ isSame: n !== 1, before: old, after: news[n] ?? [] }))
		.filter((block) => block.before.length > 0 || block.after.length > 0);
}
