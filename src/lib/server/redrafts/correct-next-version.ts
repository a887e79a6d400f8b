import { eq } from 'drizzle-orm';
import {
	correctMatching,
	type MatchingChange
} from '../../domain/documents/matching/correct-matching.ts';
import type { Actor } from '../../domain/shared/actor.ts';
import { DomainError } from '../../domain/shared/domain-error.ts';
import { err, ok, type Result } from '../../domain/shared/result.ts';
import { authorise } from '../access/can.ts';
import type { Context } from '../context.ts';
import { redraft } from '../db/schema.ts';
import { readRedraft } from './read-redraft.ts';

/**
 * Corrects by hand what became of a clause.
 * @param input.revision of the matching that was looked at
 * @returns `not-there` for clauses or links that are not
 * @throws DomainError `not-found` before a matching; `stale-revision`; what `authorise` throws
 */
export async function correctNextVersion(
	ctx: Context,
	actor: Actor,
	input: { consultationId: string; revision: number; change: MatchingChange }
): Promise<Result<null, 'not-there'>> {
	authorise(actor, 'report:edit');
	return await ctx.db.write<Result<null, 'not-there'>>(async (tx) => {
		const found = await readRedraft(ctx, tx, input.consultationId);
		const before = found?.matching ?? null;
		if (found === null || before === null) throw new DomainError('not-found', 'matching');
		if (found.revision !== input.revision) throw new DomainError('stale-revision', 'matching');
		const matching = correctMatching(found.olds, found.news, before, input.change);
		if (matching === null) return err('not-there');
		await tx
			.update(redraft)
			.set({
				matching: { ...matching, leftOut: found.leftOut.map(({ id }) => id) },
				revision: found.revision + 1
			})
			.where(eq(redraft.documentId, found.next.id));
		return ok(null);
	});
}
