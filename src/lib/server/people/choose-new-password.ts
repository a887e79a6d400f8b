import { and, eq, gt, isNull } from 'drizzle-orm';
import type { Actor } from '../../domain/shared/actor.ts';
import { DomainError } from '../../domain/shared/domain-error.ts';
import { err, ok, type Result } from '../../domain/shared/result.ts';
import type { Role } from '../../domain/shared/role.ts';
import { authorise } from '../access/can.ts';
import { recordChange } from '../audit/record.ts';
import type { Context } from '../context.ts';
import type { Reader } from '../db/client.ts';
import { joiningLink, person, session } from '../db/schema.ts';
import { hashSecret } from '../random.ts';
import { newPasswordProblem } from './check-new-password.ts';
import { hashPassword } from './password-hash.ts';
import { startSession, type OpenedSession } from './sessions.ts';

/**
 * Whose password a link lets choose again.
 * @throws DomainError `link-expired` when it is used, withdrawn, run out or never was
 */
export async function readPasswordLink(
	ctx: Pick<Context, 'clock'>,
	reader: Reader,
	secret: string
): Promise<{ personId: string; name: string; email: string; role: Role }> {
	const [found] = await reader
		.select({ personId: person.id, name: person.name, email: person.email, role: person.role })
		.from(joiningLink)
		.innerJoin(person, eq(person.id, joiningLink.personId))
		.where(
			and(
				eq(joiningLink.tokenHash, hashSecret(secret)),
				gt(joiningLink.expiresAt, ctx.clock.now()),
				isNull(person.deactivatedAt)
			)
		);
	if (!found) throw new DomainError('link-expired', 'password link');
	return found;
}

/**
 * Gives the person of a link a new password, ends all their sessions, uses the link up, and signs
 * them in.
 * @returns the session, or what is wrong with the password
 * @throws DomainError `link-expired`
 */
export async function chooseNewPassword(
	ctx: Context,
	actor: Actor,
	input: { secret: string; password: string; browser: string }
): Promise<Result<{ session: OpenedSession; role: Role }, { password: string }>> {
	authorise(actor, 'person:choose-password-by-link');
	const offered = await readPasswordLink(ctx, ctx.db.read, input.secret);
	const password = newPasswordProblem(input.password, [offered.name, offered.email]);
	if (password !== null) return err({ password });

	const passwordHash = await hashPassword(input.password);
	const { personId, role } = await ctx.db.write(async (tx) => {
		const found = await readPasswordLink(ctx, tx, input.secret);
		await tx.delete(joiningLink).where(eq(joiningLink.tokenHash, hashSecret(input.secret)));
		await tx.update(person).set({ passwordHash }).where(eq(person.id, found.personId));
		await tx.delete(session).where(eq(session.personId, found.personId));
		await recordChange(
			ctx,
			tx,
			{ kind: 'person', personId: found.personId, name: found.name, role: found.role },
			{
				action: 'person:new-password-chosen',
				subjectKind: 'person',
				subjectId: found.personId
			}
		);
		return found;
	});
	return ok({ session: await startSession(ctx, personId, input.browser), role });
}
