import { eq } from 'drizzle-orm';
import type { Actor } from '../../domain/shared/actor.ts';
import { DomainError } from '../../domain/shared/domain-error.ts';
import { err, ok, type Result } from '../../domain/shared/result.ts';
import type { Role } from '../../domain/shared/role.ts';
import { authorise } from '../access/can.ts';
import { recordChange } from '../audit/record.ts';
import type { Context } from '../context.ts';
import { person } from '../db/schema.ts';
import { hasOtherSecretariat } from './other-secretariat.ts';
import { withdrawLinksOf } from './withdraw-links-of.ts';

/** Why somebody's role, or their account, is not changed. */
export type PersonRefusal = 'own-account' | 'last-secretariat';

/**
 * Gives a colleague another role, at once: sessions read it on every page.
 * @throws DomainError `not-found`
 */
export async function changeRole(
	ctx: Context,
	actor: Actor,
	input: { personId: string; role: Role }
): Promise<Result<null, PersonRefusal>> {
	authorise(actor, 'people:manage');
	if (actor.kind === 'person' && actor.personId === input.personId) return err('own-account');
	return ctx.db.write(async (tx) => {
		const [before] = await tx
			.select({ role: person.role, name: person.name })
			.from(person)
			.where(eq(person.id, input.personId));
		if (!before) throw new DomainError('not-found', 'person');
		if (before.role === input.role) return ok(null);
		if (before.role === 'secretariat' && !(await hasOtherSecretariat(tx, input.personId)))
			return err('last-secretariat');
		await tx.update(person).set({ role: input.role }).where(eq(person.id, input.personId));
		if (before.role === 'secretariat') await withdrawLinksOf(tx, input.personId);
		await recordChange(ctx, tx, actor, {
			action: 'person:role-changed',
			subjectKind: 'person',
			subjectId: input.personId,
			detail: { name: before.name, from: before.role, to: input.role }
		});
		return ok(null);
	});
}
