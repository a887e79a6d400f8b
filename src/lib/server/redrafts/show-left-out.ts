import { eq } from 'drizzle-orm';
import { shownClauses } from '../../domain/documents/clause.ts';
import type { Actor } from '../../domain/shared/actor.ts';
import { DomainError } from '../../domain/shared/domain-error.ts';
import { err, ok, type Result } from '../../domain/shared/result.ts';
import { authorise } from '../access/can.ts';
import type { Context } from '../context.ts';
import { redraft } from '../db/schema.ts';
import { readRedraft } from './read-redraft.ts';

/**
 * Shows a clause of the next version that was set aside because its words seem to have been left
 * out of the first. It counts as new until somebody says what it was made of.
 * @param input.revision of the matching that was looked at
 * @returns `not-there` for a clause that was not set aside
 * @throws DomainError `not-found` before a matching; `stale-revision`; what `authorise` throws
 */
export async function showLeftOut(
	ctx: Context,
	actor: Actor,
	input: { consultationId: string; revision: number; clauseId: string }
): Promise<Result<null, 'not-there'>> {
	authorise(actor, 'report:edit');
	return await ctx.db.write<Result<null, 'not-there'>>(async (tx) => {
		const found = await readRedraft(ctx, tx, input.consultationId);
		const before = found?.matching ?? null;
		if (found === null || before === null) throw new DomainError('not-found', 'matching');
		if (found.revision !== input.revision) throw new DomainError('stale-revision', 'matching');
		const aside = found.leftOut.map(({ id }) => id);
		if (!aside.includes(input.clauseId)) return err('not-there');
		const inserted = new Set([...before.inserted, input.clauseId]);
		const matching = {
			...before,
			inserted: shownClauses(found.next.content).flatMap(({ id }) => (inserted.has(id) ? id : [])),
			leftOut: aside.filter((id) => id !== input.clauseId)
		};
		await tx
			.update(redraft)
			.set({ matching, revision: found.revision + 1 })
			.where(eq(redraft.documentId, found.next.id));
		return ok(null);
	});
}
