import type { Stance } from '../../domain/coding/stance.ts';

export interface MarkedPassage {
	/** UTF-16 offsets into the text without its marks, end exclusive. */
	startOffset: number;
	endOffset: number;
	codings: { themeKey: string; stance: Stance }[];
}

/**
 * Takes the marks out of an example's text: `[[theme:stance,theme:stance|words]]`, which may lie
 * inside one another.
 * @throws Error for a mark that is not closed: a mistake in the example's data
 */
export function readMarks(marked: string): { text: string; passages: MarkedPassage[] } {
	let text = '';
	const passages: MarkedPassage[] = [];
	const open: { startOffset: number; head: string }[] = [];
	for (const [token] of marked.matchAll(/\[\[[^|]*\||\]\]|[\s\S]/gu)) {
		if (token.length > 2 && token.startsWith('[['))
			open.push({ startOffset: text.length, head: token.slice(2, -1) });
		else if (token === ']]') {
			const mark = open.pop();
			if (mark === undefined) throw new Error('a mark is closed that was not opened');
			const { startOffset, head } = mark;
			passages.push({ startOffset, endOffset: text.length, codings: readHead(head) });
		} else text += token;
	}
	if (open.length > 0) throw new Error('a mark is not closed');
	return { text, passages };
}

const readHead = (head: string): MarkedPassage['codings'] =>
	head.split(',').map((part) => {
		const [themeKey = '', stance = 'none'] = part.split(':');
		return { themeKey, stance: stance as Stance };
	});
