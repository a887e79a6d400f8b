import { placesInOrder } from '$lib/domain/coding/comment-margin';
import type { SourceContent } from '$lib/domain/documents/clause';
import { clauseNames } from '$lib/domain/documents/clause-name';
import type { Actor } from '$lib/domain/shared/actor';
import { readCommentedClauses } from '$lib/server/coding/read-commented-clauses';
import type { Context } from '$lib/server/context';

/** The clauses with comments before and after one, and how far all of them are read. */
export async function clauseAround(
	ctx: Context,
	actor: Actor,
	input: { consultationId: string; clauseId: string; content: SourceContent }
) {
	const { clauses } = input.content;
	const commented = await readCommentedClauses(ctx, actor, {
		consultationId: input.consultationId,
		clauses
	});
	const places = placesInOrder(clauses);
	const position = new Map(places.map((id, at) => [id, at]));
	const here = position.get(input.clauseId) ?? -1;
	const at = (id: string) => position.get(id) ?? 0;
	const names = clauseNames(clauses);
	const named = (clauseId: string | undefined) =>
		clauseId === undefined ? null : { id: clauseId, name: names.get(clauseId) ?? '' };
	return {
		previous: named(commented.findLast(({ clauseId }) => at(clauseId) < here)?.clauseId),
		next: named(commented.find(({ clauseId }) => at(clauseId) > here)?.clauseId),
		toRead: commented.reduce((sum, { toRead }) => sum + toRead, 0),
		read: commented.reduce((sum, { read }) => sum + read, 0)
	};
}
