import { describe, expect, it } from 'vitest';
import {
	jumpCursor,
	moveCursor,
	rangeOf,
	type CursorMove,
	type TextCursor
} from './text-cursor.ts';

const TEXT = 'Contracts end too soon. Staff leave 👩🏽‍🏫 early. Nobody returns.';

const press = (cursor: TextCursor | null, ...moves: CursorMove[]) =>
	moves.reduce<TextCursor | null>((at, move) => moveCursor(TEXT, at, move), cursor);
const taken = (cursor: TextCursor | null) => {
	if (cursor === null) return null;
	const { start, end } = rangeOf(cursor);
	return TEXT.slice(start, end);
};
const right: CursorMove = { unit: 'word', direction: 'forward', extend: false };
const left: CursorMove = { unit: 'word', direction: 'back', extend: false };
const down: CursorMove = { unit: 'sentence', direction: 'forward', extend: false };
const extend = (move: CursorMove): CursorMove => ({ ...move, extend: true });

describe('selecting with the keyboard', () => {
	it('takes the first word, then the next', () => {
		expect(taken(press(null, right))).toBe('Contracts');
		expect(taken(press(null, right, right))).toBe('end');
	});

	it('extends by words and gives them back', () => {
		expect(taken(press(null, right, extend(right), extend(right)))).toBe('Contracts end too');
		expect(taken(press(null, right, extend(right), extend(left)))).toBe('Contracts');
	});

	it('takes a sentence, and extends by one', () => {
		expect(taken(press(null, down))).toBe('Contracts end too soon.');
		expect(taken(press(null, down, extend(down)))).toBe(
			'Contracts end too soon. Staff leave 👩🏽‍🏫 early.'
		);
	});

	it('extends from a word to the end of its sentence', () => {
		expect(taken(press(null, right, right, extend(down)))).toBe('end too soon.');
	});

	it('extends backwards past where it began', () => {
		expect(taken(press(null, right, right, extend(left)))).toBe('Contracts end');
	});

	it('takes an emoji of several parts as one', () => {
		const words = press(null, right, right, right, right, right, right, right, right);
		expect(taken(words)).toBe('👩🏽‍🏫');
	});

	it('stays at the ends of the text', () => {
		const last = jumpCursor(TEXT, null, 'end', false);
		expect(press(last, right)).toEqual(last);
		const first = jumpCursor(TEXT, null, 'start', false);
		expect(press(first, left)).toEqual(first);
	});

	it('extends to the end of the text in one go', () => {
		const first = press(null, right);
		expect(taken(jumpCursor(TEXT, first, 'end', true))).toBe(TEXT);
	});

	it('has nothing to take in a blank text', () => {
		expect(moveCursor(' \n', null, right)).toBeNull();
	});
});
