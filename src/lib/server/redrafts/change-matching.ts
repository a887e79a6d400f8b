import { eq } from 'drizzle-orm';
import type { ClauseMatching } from '../../domain/documents/matching/clause-matching.ts';
import type { NextMatching } from '../../domain/redrafts/next-matching.ts';
import { DomainError } from '../../domain/shared/domain-error.ts';
import { err, ok, type Result } from '../../domain/shared/result.ts';
import type { Context } from '../context.ts';
import { redraft } from '../db/schema.ts';
import { readRedraft, type Redraft } from './read-redraft.ts';

/**
 * Changes what became of the clauses of a draft, on the matching that somebody looked at. Needs no
 * permission: the command that calls it has asked.
 * @param input.revision of the matching that was looked at
 * @param change gives the whole new matching; null where what it is about is not there. It may be
 * called twice.
 * @returns `not-there` where `change` gave null
 * @throws DomainError `not-found` before a matching; `stale-revision`
 */
export async function changeMatching(
	ctx: Context,
	input: { consultationId: string; revision: number },
	change: (found: Redraft, before: ClauseMatching) => NextMatching | null
): Promise<Result<null, 'not-there'>> {
	return await ctx.db.write<Result<null, 'not-there'>>(async (tx) => {
		const found = await readRedraft(ctx, tx, input.consultationId);
		const before = found?.matching ?? null;
		if (found === null || before === null) throw new DomainError('not-found', 'matching');
		if (found.revision !== input.revision) throw new DomainError('stale-revision', 'matching');
		const matching = change(found, before);
		if (matching === null) return err('not-there');
		await tx
			.update(redraft)
			.set({ matching, revision: found.revision + 1 })
			.where(eq(redraft.documentId, found.next.id));
		return ok(null);
	});
}
