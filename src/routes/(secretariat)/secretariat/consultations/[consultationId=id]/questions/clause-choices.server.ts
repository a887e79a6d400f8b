import { clauseNames } from '$lib/domain/documents/clause-name';
import { shownClauses } from '$lib/domain/documents/clause';
import type { Context } from '$lib/server/context';
import { readSourceDocument } from '$lib/server/documents/read-source-document';

/** The clauses that a question can be asked at, in the order of the text; [] without a document. */
export async function clauseChoices(
	ctx: Context,
	consultationId: string
): Promise<{ value: string; label: string }[]> {
	const source = await readSourceDocument(ctx, ctx.db.read, { consultationId, number: 1 });
	if (source === null) return [];
	const clauses = shownClauses(source.content);
	const names = clauseNames(clauses);
	return clauses.map(({ id }) => ({ value: id, label: names.get(id) ?? '' }));
}
