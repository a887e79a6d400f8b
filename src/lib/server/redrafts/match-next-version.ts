import { shownClauses } from '../../domain/documents/clause.ts';
import { leftOutAgain } from '../../domain/documents/earlier/left-out-again.ts';
import { matchClauses } from '../../domain/documents/matching/match-clauses.ts';
import type { Actor } from '../../domain/shared/actor.ts';
import { DomainError } from '../../domain/shared/domain-error.ts';
import { authorise } from '../access/can.ts';
import { recordChange } from '../audit/record.ts';
import type { Context } from '../context.ts';
import { redraft } from '../db/schema.ts';
import { readRedraft } from './read-redraft.ts';

/**
 * Matches the clauses of the next version with those that were commented on. Corrections of an
 * earlier matching are given up: whoever asks for it is told so. No comment moves. What was left out
 * of the first version, or may be it, is set aside.
 * @throws DomainError `not-found` without both versions; what `authorise` throws
 */
export async function matchNextVersion(
	ctx: Context,
	actor: Actor,
	{ consultationId }: { consultationId: string }
): Promise<void> {
	authorise(actor, 'report:edit');
	const found = await readRedraft(ctx, ctx.db.read, consultationId);
	if (found === null) throw new DomainError('not-found', 'next version');
	// Before the transaction: it takes a second for two thousand clauses.
	const clauses = shownClauses(found.next.content);
	const leftOut = leftOutAgain(found.earlier.content.clauses, clauses);
	const hidden = new Set(leftOut);
	const matching = matchClauses(
		found.olds,
		clauses.filter(({ id }) => !hidden.has(id))
	);
	await ctx.db.write(async (tx) => {
		const now = await readRedraft(ctx, tx, consultationId);
		if (now?.next.id !== found.next.id || now.next.revision !== found.next.revision)
			throw new DomainError('stale-revision', 'next version');
		const row = {
			documentRevision: found.next.revision,
			matching: { ...matching, leftOut },
			revision: now.revision + 1
		};
		await tx
			.insert(redraft)
			.values({ documentId: found.next.id, ...row })
			.onConflictDoUpdate({ target: redraft.documentId, set: row });
		await recordChange(ctx, tx, actor, {
			action: 'redraft:matched',
			subjectKind: 'consultation',
			subjectId: consultationId
		});
	});
}
