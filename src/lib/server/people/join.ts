import { and, eq, gt, isNull } from 'drizzle-orm';
import type { AccountFields } from '../../domain/people/person-fields.ts';
import type { Actor } from '../../domain/shared/actor.ts';
import { DomainError } from '../../domain/shared/domain-error.ts';
import { fold } from '../../domain/shared/fold.ts';
import { err, ok, type Result } from '../../domain/shared/result.ts';
import type { Role } from '../../domain/shared/role.ts';
import { authorise } from '../access/can.ts';
import { recordChange } from '../audit/record.ts';
import type { Context } from '../context.ts';
import type { Reader } from '../db/client.ts';
import { joiningLink, person } from '../db/schema.ts';
import { hashSecret } from '../random.ts';
import { newPasswordProblem } from './check-new-password.ts';
import { hashPassword } from './password-hash.ts';
import { startSession, type OpenedSession } from './sessions.ts';

/**
 * What a joining link offers. Used, revoked, run out and never made look the same.
 * @throws DomainError `link-expired`
 */
export async function readJoiningLink(
	ctx: Pick<Context, 'clock'>,
	reader: Reader,
	secret: string
): Promise<{ name: string; role: Role }> {
	const [link] = await reader
		.select({ name: joiningLink.name, role: joiningLink.role })
		.from(joiningLink)
		.where(
			and(
				eq(joiningLink.tokenHash, hashSecret(secret)),
				gt(joiningLink.expiresAt, ctx.clock.now()),
				// A link for a lost password makes no account.
				isNull(joiningLink.personId)
			)
		);
	if (!link) throw new DomainError('link-expired', 'joining link');
	return link;
}

/**
 * Makes the account that a joining link offers, uses the link up, and signs the person in.
 * @returns the session, or what is wrong with which field
 * @throws DomainError `link-expired` when the link is used, revoked or run out
 */
export async function join(
	ctx: Context,
	actor: Actor,
	input: AccountFields & { secret: string; browser: string }
): Promise<Result<{ session: OpenedSession; role: Role }, { email?: string; password?: string }>> {
	authorise(actor, 'person:join-by-link');
	await readJoiningLink(ctx, ctx.db.read, input.secret);
	const { name, email } = input;
	const password = newPasswordProblem(input.password, [name, email]);
	if (password !== null) return err({ password });

	const passwordHash = await hashPassword(input.password);
	const personId = ctx.random.id();
	const role = await ctx.db.write(async (tx) => {
		const link = await readJoiningLink(ctx, tx, input.secret);
		const made = await tx
			.insert(person)
			.values({
				id: personId,
				name,
				email,
				emailFolded: fold(email),
				role: link.role,
				passwordHash,
				createdAt: ctx.clock.now()
			})
			.onConflictDoNothing({ target: person.emailFolded })
			.returning({ id: person.id });
		// The link stays open: they may have another address, or meant to sign in.
		if (made.length === 0) return null;
		await tx.delete(joiningLink).where(eq(joiningLink.tokenHash, hashSecret(input.secret)));
		await recordChange(
			ctx,
			tx,
			{ kind: 'person', personId, name, role: link.role },
			{
				action: 'person:joined',
				subjectKind: 'person',
				subjectId: personId,
				detail: { name, role: link.role, invitedAs: link.name }
			}
		);
		return link.role;
	});
	if (role === null)
		return err({
			email:
				'There is an account with this e-mail address. Sign in with it, or enter another address'
		});
	return ok({ session: await startSession(ctx, personId, input.browser), role });
}
