import { MOST_CLAUSES } from '../../domain/documents/clause.ts';
import type { ClauseText } from '../../domain/documents/clause-text.ts';
import { elementsNamed, parseHtml } from '../../domain/documents/html-tree.ts';
import type { ImportRefusal } from '../../domain/documents/import-refusal.ts';
import { ClauseCutter } from '../../domain/documents/word/clause-cutter.ts';
import { readNumbering } from '../../domain/documents/word/numbering.ts';
import { ReadingNotes } from '../../domain/documents/word/reading-notes.ts';
import { BodySimplifier } from '../../domain/documents/word/simplify-body.ts';
import { readStyles } from '../../domain/documents/word/styles.ts';
import { childOf } from '../../domain/documents/word/xml-walk.ts';
import { err, ok, type Result } from '../../domain/shared/result.ts';
import type { UndrawnText } from './reading-task.ts';
import { openWordFile, type WordFile } from './word-file.ts';
import { wordNotes } from './word-notes.ts';
import { wordToHtml } from './word-to-html.ts';

const MOST_PICTURES = 200;

/**
 * The text of a Word file (.docx) as clauses with their numbers as Word prints them.
 * @param bytes the whole file
 */
export async function wordText(bytes: Buffer): Promise<Result<UndrawnText, ImportRefusal>> {
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
	const noteWords = await wordNotes(file, styles);
	if (!noteWords.ok) return noteWords;
	const cutter = new ClauseCutter(facts, noteWords.value);
	const clauses: ClauseText[] = [];
	for await (const html of wordToHtml(blocks, file.relationships)) {
		clauses.push(...cutter.cut(html));
		if (clauses.length > MOST_CLAUSES) return err('too-many-clauses');
	}
	const sources = sourcesOf(clauses);
	if (sources.length > MOST_PICTURES) return err('too-many-pictures');
	return ok({ clauses, pictures: picturesOf(file, sources), notes: notes.list() });
}

const sourcesOf = (clauses: readonly ClauseText[]): string[] => [
	...new Set(
		clauses
			.filter(({ html }) => html.includes('<img'))
			.flatMap(({ html }) => elementsNamed(parseHtml(html), 'img'))
			.map(({ attributes }) => attributes.src ?? '')
	)
];

const picturesOf = (file: WordFile, sources: readonly string[]): Map<string, Uint8Array> =>
	new Map(sources.map((source) => [source, file.pictures.get(source) ?? new Uint8Array()]));
