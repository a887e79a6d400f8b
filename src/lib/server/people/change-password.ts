import { and, eq, ne } from 'drizzle-orm';
import type { Actor } from '../../domain/shared/actor.ts';
import { DomainError } from '../../domain/shared/domain-error.ts';
import { err, ok, type Result } from '../../domain/shared/result.ts';
import { authorise } from '../access/can.ts';
import { recordChange } from '../audit/record.ts';
import type { Context } from '../context.ts';
import { person, session } from '../db/schema.ts';
import { attemptLimit, type AttemptLimit } from './attempt-limit.ts';
import { newPasswordProblem } from './check-new-password.ts';
import { hashPassword, verifyPassword } from './password-hash.ts';

const limits = new WeakMap<Context, AttemptLimit>();

/**
 * Gives the actor a new password and ends all its other sessions.
 *
 * @param input.sessionHash the session that goes on
 * @returns nothing, or what is wrong with which field
 * @throws DomainError `too-many-attempts` after ten wrong passwords in 15 minutes, so that a
 * session left open does not become a way to guess
 */
export async function changePassword(
	ctx: Context,
	actor: Actor,
	input: { oldPassword: string; newPassword: string; sessionHash: string | null }
): Promise<Result<null, { oldPassword?: string; newPassword?: string }>> {
	if (actor.kind !== 'person') throw new DomainError('not-signed-in', 'change password');
	authorise(actor, 'account:use-own', actor);
	const limit = limits.get(ctx) ?? attemptLimit(ctx.clock, 10);
	limits.set(ctx, limit);
	if (!limit.allow(actor.personId)) throw new DomainError('too-many-attempts', 'change password');

	const [own] = await ctx.db.read
		.select({ email: person.email, passwordHash: person.passwordHash })
		.from(person)
		.where(eq(person.id, actor.personId));
	if (!own) throw new DomainError('not-found', 'person');
	if (!(await verifyPassword(own.passwordHash, input.oldPassword)))
		return err({ oldPassword: 'This is not your password. Try again' });
	limit.forgive(actor.personId);
	const newPassword = newPasswordProblem(input.newPassword, [actor.name, own.email]);
	if (newPassword !== null) return err({ newPassword });

	const passwordHash = await hashPassword(input.newPassword);
	await ctx.db.write(async (tx) => {
		await tx.update(person).set({ passwordHash }).where(eq(person.id, actor.personId));
		await tx
			.delete(session)
			.where(
				and(
					eq(session.personId, actor.personId),
					ne(session.tokenHash, input.sessionHash ?? 'none')
				)
			);
		await recordChange(ctx, tx, actor, {
			action: 'person:password-changed',
			subjectKind: 'person',
			subjectId: actor.personId
		});
	});
	return ok(null);
}
