import { clipboardToClauses } from '../../domain/documents/clipboard/clipboard-to-clauses.ts';
import { MOST_CLAUSES } from '../../domain/documents/clause.ts';
import type { ClauseText } from '../../domain/documents/clause-text.ts';
import type { ImportRefusal } from '../../domain/documents/import-refusal.ts';
import { markdownToClauses } from '../../domain/documents/markdown-to-clauses.ts';
import { pastedToClauses } from '../../domain/documents/pasted-to-clauses.ts';
import type { ReadingNote } from '../../domain/documents/word/reading-notes.ts';
import { err, ok, type Result } from '../../domain/shared/result.ts';
import { wordText } from './word-text.ts';

/** What is to be read. It travels to another thread, so it is plain data. */
export type ReadingTask =
	/** The bytes of a whole .docx file. */
	| { kind: 'word'; bytes: Uint8Array }
	/** `clipboard` is HTML. */
	| { kind: 'markdown' | 'plain' | 'clipboard'; text: string };

/** What was read, with its pictures as they lie in the file. */
export interface UndrawnText {
	/** The address of a picture is its path in the file. */
	clauses: ClauseText[];
	/** By path, those that the clauses show; no bytes for one that is not there. */
	pictures: ReadonlyMap<string, Uint8Array>;
	/** What could not be taken over as it stood. */
	notes: { note: ReadingNote; count: number }[];
}

/** "War and Peace" has three million; two thousand clauses have less than one. */
const MOST_LETTERS = 5_000_000;

/** Reads a text into clauses, within the limits of a document. */
export async function readTask(task: ReadingTask): Promise<Result<UndrawnText, ImportRefusal>> {
	const read = await readByKind(task);
	if (!read.ok) return read;
	const { clauses } = read.value;
	if (clauses.length === 0) return err('no-text');
	if (clauses.length > MOST_CLAUSES) return err('too-many-clauses');
	const letters = clauses.reduce(
		(sum, { html, notes }) =>
			notes.reduce((more, note) => more + note.html.length, sum + html.length),
		0
	);
	return letters > MOST_LETTERS ? err('too-long') : read;
}

async function readByKind(task: ReadingTask): Promise<Result<UndrawnText, ImportRefusal>> {
	switch (task.kind) {
		case 'word':
			return await wordText(Buffer.from(task.bytes));
		case 'markdown':
			return withoutPictures(markdownToClauses(task.text));
		case 'clipboard':
			return withoutPictures(clipboardToClauses(task.text));
		case 'plain':
			return withoutPictures(pastedToClauses(task.text));
	}
}

const withoutPictures = (clauses: ClauseText[]): Result<UndrawnText, never> =>
	ok({ clauses, pictures: new Map(), notes: [] });
