import { and, eq, isNull } from 'drizzle-orm';
import type { Actor } from '../../domain/shared/actor.ts';
import { DomainError } from '../../domain/shared/domain-error.ts';
import { err, ok, type Result } from '../../domain/shared/result.ts';
import { authorise } from '../access/can.ts';
import { recordChange } from '../audit/record.ts';
import type { Context } from '../context.ts';
import { person, session } from '../db/schema.ts';
import type { PersonRefusal } from './change-role.ts';
import { hasOtherSecretariat } from './other-secretariat.ts';
import { withdrawLinksOf } from './withdraw-links-of.ts';

/**
 * Closes a colleague's account: they can no longer sign in, and their sessions end at once, and
 * links that they made and nobody used stop working. What they did stays in the record under their name.
 * @throws DomainError `not-found` when there is no such person, or it is deactivated already
 */
export async function deactivatePerson(
	ctx: Context,
	actor: Actor,
	input: { personId: string }
): Promise<Result<null, PersonRefusal>> {
	authorise(actor, 'people:manage');
	if (actor.kind === 'person' && actor.personId === input.personId) return err('own-account');
	return ctx.db.write(async (tx) => {
		const [before] = await tx
			.select({ role: person.role, name: person.name })
			.from(person)
			.where(and(eq(person.id, input.personId), isNull(person.deactivatedAt)));
		if (!before) throw new DomainError('not-found', 'person');
		// Two who deactivate each other in the same moment must not leave nobody.
		if (before.role === 'secretariat' && !(await hasOtherSecretariat(tx, input.personId)))
			return err('last-secretariat');
		await tx
			.update(person)
			.set({ deactivatedAt: ctx.clock.now() })
			.where(eq(person.id, input.personId));
		await withdrawLinksOf(tx, input.personId);
		await tx.delete(session).where(eq(session.personId, input.personId));
		await recordChange(ctx, tx, actor, {
			action: 'person:deactivated',
			subjectKind: 'person',
			subjectId: input.personId,
			detail: { name: before.name }
		});
		return ok(null);
	});
}
