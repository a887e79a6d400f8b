import { unitsOf, type TextRange, type TextUnit } from './text-units.ts';

/**
 * A selection made with the keyboard. There is no caret: one word or sentence is always taken,
 * which can be seen. `anchor` is where it was begun, `focus` the unit that the keys move.
 */
export interface TextCursor {
	anchor: TextRange;
	focus: TextRange;
}

export interface CursorMove {
	unit: TextUnit;
	direction: 'forward' | 'back';
	/** Keep the anchor (Shift), or begin again at the unit reached. */
	extend: boolean;
}

/** The stretch from the anchor to the focus, whichever comes first. */
export const rangeOf = ({ anchor, focus }: TextCursor): TextRange => ({
	start: Math.min(anchor.start, focus.start),
	end: Math.max(anchor.end, focus.end)
});

const at = (range: TextRange): TextCursor => ({ anchor: range, focus: range });

/** The cursor of a range that was selected otherwise, with the mouse for one. */
export const cursorOn = (range: TextRange): TextCursor => at(range);

/**
 * Moves or extends by a word or a sentence. The first move takes the first unit (or the last,
 * going back); at either end of the text the cursor stays.
 * @returns null for a text without a readable character
 */
export function moveCursor(
	text: string,
	cursor: TextCursor | null,
	{ unit, direction, extend }: CursorMove
): TextCursor | null {
	const units = unitsOf(text, unit);
	if (cursor === null) {
		const first = direction === 'forward' ? units[0] : units.at(-1);
		return first === undefined ? null : at(first);
	}
	const next =
		direction === 'forward'
			? units.find(({ end }) => end > cursor.focus.end)
			: units.findLast(({ start }) => start < cursor.focus.start);
	if (next === undefined) return extend ? cursor : at(cursor.focus);
	if (!extend) return at(next);
	// A sentence that the anchor lies in is taken from the anchor on, not from its beginning.
	const { anchor } = cursor;
	const focus =
		direction === 'forward'
			? { start: Math.max(next.start, Math.min(anchor.start, next.end)), end: next.end }
			: { start: next.start, end: Math.min(next.end, Math.max(anchor.end, next.start)) };
	return { anchor, focus };
}

/** The first or last word of a text, or everything from the anchor to it. */
export function jumpCursor(
	text: string,
	cursor: TextCursor | null,
	to: 'start' | 'end',
	extend: boolean
): TextCursor | null {
	const words = unitsOf(text, 'word');
	const word = to === 'start' ? words[0] : words.at(-1);
	if (word === undefined) return null;
	return extend && cursor !== null ? { anchor: cursor.anchor, focus: word } : at(word);
}
