import { shownClauses } from '../../../domain/documents/clause.ts';
import type { CommentedDocument } from '../../../domain/reports/comments/release-comments.ts';
import type { Context } from '../../context.ts';
import type { Reader } from '../../db/client.ts';
import { readSourceDocument } from '../../documents/read-source-document.ts';
import { readClauseNotes } from './read-clause-notes.ts';

/** The document of a consultation with the notes on it; null where nothing was put up to comment on. */
export async function commentedDocument(
	ctx: Pick<Context, 'clock'>,
	reader: Reader,
	consultationId: string
): Promise<CommentedDocument | null> {
	const source = await readSourceDocument(ctx, reader, { consultationId, number: 1 });
	if (source === null) return null;
	const notes = await readClauseNotes(reader, consultationId);
	return {
		title: source.title,
		clauses: shownClauses(source.content),
		notes: new Map([...notes].map(([id, { text }]) => [id, text]))
	};
}
