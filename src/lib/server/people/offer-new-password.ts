import { and, eq, isNull } from 'drizzle-orm';
import type { Actor } from '../../domain/shared/actor.ts';
import { DomainError } from '../../domain/shared/domain-error.ts';
import { authorise } from '../access/can.ts';
import { recordChange } from '../audit/record.ts';
import type { Context } from '../context.ts';
import { joiningLink, person } from '../db/schema.ts';
import { hashSecret } from '../random.ts';
import { JOINING_LINK_DAYS } from './invite-colleague.ts';

/**
 * Makes a one-time link with which a colleague who lost their password chooses a new one. An
 * earlier one of theirs stops working.
 * @returns the link's secret, which is not kept and cannot be shown again, and when it ends
 * @throws DomainError `not-found` when there is no such person, or it is deactivated;
 * `not-allowed` for one's own account, whose password is changed with the old one
 */
export async function offerNewPassword(
	ctx: Context,
	actor: Actor,
	input: { personId: string }
): Promise<{ secret: string; expiresAt: Date }> {
	authorise(actor, 'people:manage');
	if (actor.kind !== 'person') throw new DomainError('not-signed-in', 'offer new password');
	if (actor.personId === input.personId) throw new DomainError('not-allowed', 'own password');
	const secret = ctx.random.secret(24);
	const expiresAt = new Date(ctx.clock.now().getTime() + JOINING_LINK_DAYS * 86_400_000);
	await ctx.db.write(async (tx) => {
		const [found] = await tx
			.select({ name: person.name, role: person.role })
			.from(person)
			.where(and(eq(person.id, input.personId), isNull(person.deactivatedAt)));
		if (!found) throw new DomainError('not-found', 'person');
		await tx.delete(joiningLink).where(eq(joiningLink.personId, input.personId));
		await tx.insert(joiningLink).values({
			tokenHash: hashSecret(secret),
			role: found.role,
			name: found.name,
			createdBy: actor.personId,
			expiresAt,
			personId: input.personId
		});
		await recordChange(ctx, tx, actor, {
			action: 'person:new-password-offered',
			subjectKind: 'person',
			subjectId: input.personId,
			detail: { name: found.name }
		});
	});
	return { secret, expiresAt };
}
