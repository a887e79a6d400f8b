import type { ChangeBlock } from './change-block.ts';
import type { WordToken } from './word-tokens.ts';

/** A stretch of a difference, to be drawn in this order. */
export interface DifferencePiece {
	kind: 'same' | 'added' | 'removed';
	text: string;
}

const textOf = (tokens: readonly WordToken[]): string =>
	tokens.map(({ before, text }) => before + text).join('');
const spaceAtStart = (text: string): string => /^\s*/.exec(text)?.[0] ?? '';

/** Stretches as text. White space goes to what is the same, so that none is underlined. */
export function piecesOf(blocks: readonly ChangeBlock[]): DifferencePiece[] {
	const pieces: DifferencePiece[] = [];
	blocks.forEach((block, n) => {
		if (block.isSame) pieces.push({ kind: 'same', text: textOf(block.after) });
		else pieces.push(...changeOf(block, blocks[n + 1]));
	});
	return spacesOutside(pieces).filter(({ text }) => text !== '');
}

function changeOf({ before, after }: ChangeBlock, next: ChangeBlock | undefined) {
	const pieces: DifferencePiece[] = [];
	// Without it the word taken out would run into the first one that stays.
	const gap = next?.after[0]?.before === '' ? (next.before[0]?.before ?? '') : '';
	if (before.length > 0) pieces.push({ kind: 'removed', text: textOf(before) + gap });
	if (after.length > 0) pieces.push({ kind: 'added', text: textOf(after) });
	return pieces;
}

function spacesOutside(pieces: DifferencePiece[]): DifferencePiece[] {
	pieces.forEach((same, n) => {
		if (same.kind !== 'same') return;
		const next = pieces.findIndex(({ kind }, at) => at > n && kind === 'same');
		const changes = pieces.slice(n + 1, next === -1 ? undefined : next);
		const [one, other] = changes;
		if (one === undefined) return;
		const space = spaceAtStart(one.text);
		if (other !== undefined) {
			// Struck out and written in the same place: the space before both is shared.
			if (space === '' || spaceAtStart(other.text) !== space) return;
			same.text += space;
			for (const change of changes) change.text = change.text.slice(space.length);
			return;
		}
		const after = pieces[next];
		if (space === '' || after === undefined || spaceAtStart(after.text) !== space) return;
		// "the| big| prison" becomes "the |big |prison", which reads the same both ways.
		same.text += space;
		one.text = one.text.slice(space.length) + space;
		after.text = after.text.slice(space.length);
	});
	return pieces;
}
