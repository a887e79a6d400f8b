import { LARGEST_DOCUMENT } from '../../domain/consultations/document-kinds.ts';
import { decodeText, fileKindOf, isLockedDocx } from '../../domain/documents/file-kind.ts';
import type { ImportRefusal } from '../../domain/documents/import-refusal.ts';
import { err, ok, type Result } from '../../domain/shared/result.ts';
import { drawPictures, type ReadText } from './draw-pictures.ts';
import { readApart } from './read-apart.ts';
import type { ReadingTask } from './reading-task.ts';

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
			return await read({ kind: 'word', bytes }, { mediaType: DOCX, extension: '.docx' });
		case 'ole':
			return err(isLockedDocx(bytes) ? 'locked' : 'old-word');
		case 'pdf':
			return err('pdf');
		case 'rich-text':
			return err('rich-text');
		case 'text': {
			const text = /\.(md|markdown|txt)$/i.test(fileName) ? decodeText(bytes) : null;
			if (text === null) return err('unknown-kind');
			return await read(
				{ kind: 'markdown', text },
				{ mediaType: 'text/markdown', extension: '.md' }
			);
		}
		case 'unknown':
			return err('unknown-kind');
	}
}

async function read(
	task: ReadingTask,
	kind: Pick<ReadSource, 'mediaType' | 'extension'>
): Promise<Result<ReadSource, ImportRefusal>> {
	const undrawn = await readApart(task);
	if (!undrawn.ok) return undrawn;
	const drawn = await drawPictures(undrawn.value);
	return drawn.ok ? ok({ ...drawn.value, ...kind }) : drawn;
}
