import { cleanLine } from '../shared/clean-text.ts';
import { err, ok, type Result } from '../shared/result.ts';

/** The most characters of a document's title. */
export const DOCUMENT_TITLE_LIMIT = 200;

/**
 * The title of a document as it was typed, on one line; '' for none.
 * @returns what to do where it is too long
 */
export function parseDocumentTitle(typed: string): Result<string, string> {
	const title = cleanLine(typed);
	const { length } = Array.from(title);
	return length <= DOCUMENT_TITLE_LIMIT
		? ok(title)
		: err(
				`Shorten the title to ${String(DOCUMENT_TITLE_LIMIT)} characters or fewer: it has ${String(length)}.`
			);
}
