/** What a Word file holds that a page cannot take over as it stands, and how often. */
export const READING_NOTES = [
	'tracked-insertions',
	'tracked-deletions',
	'comments',
	'hidden-text',
	'text-boxes',
	'drawings',
	'equations',
	'embedded-files',
	'headers-and-footers',
	'contents-table',
	'outside-pictures',
	'undrawable-pictures'
] as const;
export type ReadingNote = (typeof READING_NOTES)[number];

/** How often each was met. */
export class ReadingNotes {
	readonly #counts = new Map<ReadingNote, number>();

	add(note: ReadingNote, count = 1): void {
		if (count > 0) this.#counts.set(note, (this.#counts.get(note) ?? 0) + count);
	}

	/** In the order in which they are told. */
	list(): { note: ReadingNote; count: number }[] {
		return READING_NOTES.flatMap((note) => {
			const count = this.#counts.get(note);
			return count === undefined ? [] : [{ note, count }];
		});
	}
}
