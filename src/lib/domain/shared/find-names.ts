import { fold } from './fold.ts';

/** Words too common to give a name away when they are the whole of an alias. */
const SHORTEST_NAME = 3;

/**
 * Where any of the names stands in a text, however it is spelt: accents, case, apostrophes and
 * spacing are folded away, and "and" and "&" are the same. Whole words only.
 * @param names a list that does not change: what it comes to is kept for the next text
 * @returns UTF-16 offsets in the text as it was given, end exclusive
 */
export function findNames(
	text: string,
	names: readonly string[]
): { start: number; end: number }[] {
	const { folded, offsets } = foldWithOffsets(text);
	const found: { start: number; end: number }[] = [];
	for (const name of lookedFor(names)) {
		for (let at = folded.indexOf(name); at !== -1; at = folded.indexOf(name, at + 1)) {
			if (isWordCharacter(folded[at - 1]) || isWordCharacter(folded[at + name.length])) continue;
			const start = offsets[at];
			const end = offsets[at + name.length];
			if (start !== undefined && end !== undefined)
				found.push({ start, end: trimEnd(text, start, end) });
		}
	}
	return found;
}

/** Of each list, the names as they are compared: a page looks for the same in all of its texts. */
const compared = new WeakMap<readonly string[], ReadonlySet<string>>();

function lookedFor(names: readonly string[]): ReadonlySet<string> {
	const known = compared.get(names);
	if (known !== undefined) return known;
	const made = new Set(names.map(comparable).filter(({ length }) => length >= SHORTEST_NAME));
	compared.set(names, made);
	return made;
}

const comparable = (name: string): string => foldWithOffsets(fold(name)).folded;

const isWordCharacter = (character: string | undefined): boolean =>
	character !== undefined && /[\p{L}\p{N}]/u.test(character);

function trimEnd(text: string, start: number, end: number): number {
	let last = end;
	while (last > start && /\s/.test(text[last - 1] ?? '')) last--;
	return last;
}

/** The folded text, and for each of its characters (and its end) the offset it came from. */
function foldWithOffsets(text: string): { folded: string; offsets: number[] } {
	let folded = '';
	const offsets: number[] = [];
	let at = 0;
	for (const character of text) {
		let piece = character
			.normalize('NFKD')
			.replace(/\p{M}/gu, '')
			.toLowerCase()
			.replace(/[’‘ʼ`]/g, "'");
		if (piece === '&') piece = 'and';
		else if (/^[\s\p{Pd}]+$/u.test(piece)) piece = folded.endsWith(' ') ? '' : ' ';
		offsets.push(...Array.from({ length: piece.length }, () => at));
		folded += piece;
		at += character.length;
	}
	offsets.push(at);
	return { folded, offsets };
}
