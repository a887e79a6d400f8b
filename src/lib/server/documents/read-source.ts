import { LARGEST_DOCUMENT } from '../../domain/consultations/document-kinds.ts';
import { MOST_CLAUSES } from '../../domain/documents/clause.ts';
import { decodeText, fileKindOf, isLockedDocx } from '../../domain/documents/file-kind.ts';
import type { ImportRefusal } from '../../domain/documents/import-refusal.ts';
import { markdownToClauses } from '../../domain/documents/markdown-to-clauses.ts';
import { err, ok, type Result } from '../../domain/shared/result.ts';
import { readWord, type ReadText } from './read-word.ts';

export interface ReadSource extends ReadText {
	/** From an allow-list, to serve the original with. */
	mediaType: string;
	/** With a dot. */
	extension: '.docx' | '.md';
}

export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/**
 * Reads an uploaded file into clauses, by what it really is: Word (.docx) or Markdown.
 * @param fileName decides only whether a text is Markdown
 */
export async function readSource(
	fileName: string,
	bytes: Buffer
): Promise<Result<ReadSource, ImportRefusal>> {
	if (bytes.length === 0) return err('empty-file');
	if (bytes.length > LARGEST_DOCUMENT) return err('too-large');
	switch (fileKindOf(bytes)) {
		case 'zip':
			return withinLimits(await readWord(bytes), { mediaType: DOCX, extension: '.docx' });
		case 'ole':
			return err(isLockedDocx(bytes) ? 'locked' : 'old-word');
		case 'pdf':
			return err('pdf');
		case 'rich-text':
			return err('rich-text');
		case 'text':
			return withinLimits(readMarkdown(fileName, bytes), {
				mediaType: 'text/markdown',
				extension: '.md'
			});
		case 'unknown':
			return err('unknown-kind');
	}
}

function readMarkdown(fileName: string, bytes: Buffer): Result<ReadText, ImportRefusal> {
	if (!/\.(md|markdown|txt)$/i.test(fileName)) return err('unknown-kind');
	const text = decodeText(bytes);
	if (text === null) return err('unknown-kind');
	return ok({ clauses: markdownToClauses(text), pictures: [], notes: [] });
}

function withinLimits(
	read: Result<ReadText, ImportRefusal>,
	kind: Pick<ReadSource, 'mediaType' | 'extension'>
): Result<ReadSource, ImportRefusal> {
	if (!read.ok) return read;
	const { clauses } = read.value;
	if (clauses.length === 0) return err('no-text');
	if (clauses.length > MOST_CLAUSES) return err('too-many-clauses');
	return ok({ ...read.value, ...kind });
}
