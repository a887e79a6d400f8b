import { shownClauses } from '../../domain/documents/clause.ts';
import { minutesToRead } from '../../domain/documents/minutes-to-read.ts';
import type { Context } from '../context.ts';
import { readSourceDocument } from './read-source-document.ts';

/**
 * What a consultation's page says of the draft that can be commented on; null where there is none.
 * Needs no permission: who calls it decides whether the consultation may be seen.
 * @param href where the text can be read
 */
export async function readDraftFacts(
	ctx: Context,
	consultationId: string,
	href: string
): Promise<{ title: string; href: string; clauseCount: number; minutes: number } | null> {
	const source = await readSourceDocument(ctx, ctx.db.read, { consultationId, number: 1 });
	if (source === null) return null;
	const clauses = shownClauses(source.content);
	return {
		title: source.title,
		href,
		clauseCount: clauses.length,
		minutes: minutesToRead(clauses)
	};
}
