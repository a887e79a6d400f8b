import { formatNumber } from './number-format.ts';

/** Numbers footnotes (1, 2, 3) and endnotes (i, ii, iii) in the order in which they are referred to. */
export class NoteNumbers {
	readonly #marks = new Map<string, string>();
	readonly #counts = { e: 0, f: 0 };

	/** @param key "f" for a footnote or "e" for an endnote, and its id */
	markOf(key: string): string {
		const known = this.#marks.get(key);
		if (known !== undefined) return known;
		const isEndnote = key.startsWith('e');
		const nth = isEndnote ? ++this.#counts.e : ++this.#counts.f;
		const mark = formatNumber(nth, isEndnote ? 'lowerRoman' : 'decimal');
		this.#marks.set(key, mark);
		return mark;
	}
}
