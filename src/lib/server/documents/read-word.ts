import type { ClauseText } from '../../domain/documents/clause-text.ts';
import { elementsNamed, parseHtml } from '../../domain/documents/html-tree.ts';
import type { ImportRefusal } from '../../domain/documents/import-refusal.ts';
import { placePictures } from '../../domain/documents/place-pictures.ts';
import { ClauseCutter } from '../../domain/documents/word/clause-cutter.ts';
import { readNumbering } from '../../domain/documents/word/numbering.ts';
import { ReadingNotes, type ReadingNote } from '../../domain/documents/word/reading-notes.ts';
import { BodySimplifier } from '../../domain/documents/word/simplify-body.ts';
import { readStyles } from '../../domain/documents/word/styles.ts';
import { childOf } from '../../domain/documents/word/xml-walk.ts';
import { err, ok, type Result } from '../../domain/shared/result.ts';
import { drawPicture, type DrawnPicture } from './draw-picture.ts';
import { openWordFile, type WordFile } from './word-file.ts';
import { wordNotes } from './word-notes.ts';
import { wordToHtml } from './word-to-html.ts';

export interface ReadText {
	clauses: ClauseText[];
	/** Those that the clauses show. */
	pictures: DrawnPicture[];
	/** What could not be taken over as it stood. */
	notes: { note: ReadingNote; count: number }[];
}

const MOST_PICTURES = 200;

/**
 * Reads a Word file (.docx) into clauses with their numbers as Word prints them.
 * @param bytes the whole file
 */
export async function readWord(bytes: Buffer): Promise<Result<ReadText, ImportRefusal>> {
	const opened = await openWordFile(bytes);
	if (!opened.ok) return opened;
	const file = opened.value;
	const body = childOf(file.document, 'w:body');
	if (body === undefined) return err('damaged');
	const notes = new ReadingNotes();
	const styles = readStyles(file.styles);
	const numbering = readNumbering(file.numbering, styles);
	const { blocks, facts } = new BodySimplifier(
		{ styles, notes, relationships: file.relationships },
		numbering
	).simplify(body);
	notes.add('headers-and-footers', file.headerCount);
	const cutter = new ClauseCutter(facts, await wordNotes(file, styles));
	const clauses: ClauseText[] = [];
	for (const html of await wordToHtml(blocks, file.relationships)) {
		clauses.push(...cutter.cut(html));
		// Other requests get their turn.
		await new Promise((next) => setImmediate(next));
	}
	const sources = sourcesOf(clauses);
	if (sources.length > MOST_PICTURES) return err('too-many-pictures');
	const drawn = await drawAll(file, sources, notes);
	return ok({
		clauses: placePictures(clauses, (source) => drawn.get(source)?.id ?? null),
		pictures: [...new Map([...drawn.values()].map((picture) => [picture.id, picture])).values()],
		notes: notes.list()
	});
}

const sourcesOf = (clauses: readonly ClauseText[]): string[] => [
	...new Set(
		clauses
			.filter(({ html }) => html.includes('<img'))
			.flatMap(({ html }) => elementsNamed(parseHtml(html), 'img'))
			.map(({ attributes }) => attributes.src ?? '')
	)
];

/** One after another: each may take as much memory as its pixels. */
async function drawAll(
	file: WordFile,
	sources: readonly string[],
	notes: ReadingNotes
): Promise<Map<string, DrawnPicture>> {
	const drawn = new Map<string, DrawnPicture>();
	for (const source of sources) {
		const bytes = file.pictures.get(source);
		const picture = bytes === undefined ? null : await drawPicture(bytes);
		if (picture === null) notes.add('undrawable-pictures');
		else drawn.set(source, picture);
	}
	return drawn;
}
