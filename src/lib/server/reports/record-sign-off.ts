import type { Actor } from '../../domain/shared/actor.ts';
import { DomainError } from '../../domain/shared/domain-error.ts';
import type { Context } from '../context.ts';
import type { Writer } from '../db/client.ts';
import { signOff } from '../db/schema.ts';
import type { Report } from './report-of.ts';

/**
 * Keeps who signed what, and which revision it was.
 * @throws DomainError `not-allowed` for anybody without an account: a signature has a name
 */
export async function recordSignOff(
	ctx: Pick<Context, 'clock'>,
	tx: Writer,
	actor: Actor,
	own: Report,
	{ id, decision, comment }: Pick<typeof signOff.$inferInsert, 'id' | 'decision' | 'comment'>
): Promise<void> {
	if (actor.kind !== 'person') throw new DomainError('not-allowed', 'sign-off');
	await tx.insert(signOff).values({
		id,
		reportId: own.id,
		revision: own.revision,
		decision,
		comment,
		personId: actor.personId,
		at: ctx.clock.now()
	});
}
