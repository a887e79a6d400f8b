import type { ClauseText } from '../../domain/documents/clause-text.ts';
import type { ImportRefusal } from '../../domain/documents/import-refusal.ts';
import { placePictures } from '../../domain/documents/place-pictures.ts';
import type { ReadingNote } from '../../domain/documents/word/reading-notes.ts';
import { err, ok, type Result } from '../../domain/shared/result.ts';
import { drawPicture, type DrawnPicture } from './draw-picture.ts';
import type { UndrawnText } from './reading-task.ts';

export interface ReadText {
	clauses: ClauseText[];
	/** Those that the clauses show. */
	pictures: DrawnPicture[];
	/** What could not be taken over as it stood. */
	notes: { note: ReadingNote; count: number }[];
}

/** For all of one document. */
const LONGEST = 45_000;

/**
 * Draws the pictures of a text again, each for itself, and puts them where they belong. The drawing
 * is done by threads of its own, not by this one.
 * @returns `takes-too-long` when they cannot all be drawn in three quarters of a minute
 */
export async function drawPictures(read: UndrawnText): Promise<Result<ReadText, ImportRefusal>> {
	const { clauses, pictures, notes } = read;
	const deadline = AbortSignal.timeout(LONGEST);
	const drawn = new Map<string, DrawnPicture>();
	// One after another: each may take as much memory as its pixels.
	for (const [source, bytes] of pictures) {
		if (deadline.aborted) return err('takes-too-long');
		const picture = await drawPicture(Buffer.from(bytes));
		if (picture !== null) drawn.set(source, picture);
	}
	const missing = pictures.size - drawn.size;
	return ok({
		clauses: placePictures(clauses, (source) => drawn.get(source)?.id ?? null),
		pictures: [...new Map([...drawn.values()].map((picture) => [picture.id, picture])).values()],
		notes: missing === 0 ? notes : [...notes, { note: 'undrawable-pictures', count: missing }]
	});
}
