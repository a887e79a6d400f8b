import { and, eq } from 'drizzle-orm';
import type { Actor } from '../../domain/shared/actor.ts';
import { DomainError } from '../../domain/shared/domain-error.ts';
import { authorise } from '../access/can.ts';
import { recordChange } from '../audit/record.ts';
import type { Context } from '../context.ts';
import { session } from '../db/schema.ts';

/**
 * Ends one of the actor's own sessions, wherever it is open.
 * @param input.hash the session as `readAccount` lists it
 * @throws DomainError `not-found` when it is not the actor's, or has ended
 */
export async function revokeSession(
	ctx: Context,
	actor: Actor,
	input: { hash: string }
): Promise<void> {
	if (actor.kind !== 'person') throw new DomainError('not-signed-in', 'revoke session');
	authorise(actor, 'account:use-own', actor);
	await ctx.db.write(async (tx) => {
		const ended = await tx
			.delete(session)
			.where(and(eq(session.tokenHash, input.hash), eq(session.personId, actor.personId)))
			.returning({ browser: session.browser });
		const [first] = ended;
		if (!first) throw new DomainError('not-found', 'session');
		await recordChange(ctx, tx, actor, {
			action: 'person:session-ended',
			subjectKind: 'person',
			subjectId: actor.personId,
			detail: { browser: first.browser }
		});
	});
}
