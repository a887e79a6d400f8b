interface Piece {
	text: string;
	isMarked: boolean;
}

/** A text cut where marks begin and end, so that a page can draw them. Marks may overlap. */
export function markedPieces(
	text: string,
	marks: readonly { start: number; end: number }[]
): Piece[] {
	const pieces: Piece[] = [];
	let at = 0;
	for (const { start, end } of [...marks].sort((a, b) => a.start - b.start)) {
		if (end <= at) continue;
		if (start > at) pieces.push({ text: text.slice(at, start), isMarked: false });
		pieces.push({ text: text.slice(Math.max(at, start), end), isMarked: true });
		at = end;
	}
	if (at < text.length) pieces.push({ text: text.slice(at), isMarked: false });
	return pieces;
}
