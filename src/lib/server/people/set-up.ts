import type { AccountFields, SecretariatFields } from '../../domain/people/person-fields.ts';
import type { Actor } from '../../domain/shared/actor.ts';
import { DomainError } from '../../domain/shared/domain-error.ts';
import { fold } from '../../domain/shared/fold.ts';
import { err, ok, type Result } from '../../domain/shared/result.ts';
import { authorise } from '../access/can.ts';
import { recordChange } from '../audit/record.ts';
import type { Context } from '../context.ts';
import type { Writer } from '../db/client.ts';
import { person, secretariat } from '../db/schema.ts';
import { newPasswordProblem } from './check-new-password.ts';
import { isSetUp } from './is-set-up.ts';
import { hashPassword } from './password-hash.ts';
import { startSession, type OpenedSession } from './sessions.ts';
import { isSetUpSecret } from './set-up-secret.ts';

/**
 * Whether a set-up link may be used now.
 * @throws DomainError `not-found` for a wrong secret, `link-expired` once an account exists
 */
export async function checkSetUpLink(ctx: Context, secret: string): Promise<void> {
	if (!isSetUpSecret(secret)) throw new DomainError('not-found', 'set-up secret');
	if (await isSetUp(ctx.db.read)) throw new DomainError('link-expired', 'set up already');
}

/**
 * Makes the secretariat and its first account, and signs them in. Of two at once, one is made.
 *
 * @param input.seed fills what a new secretariat starts with (the register's lists), in the same
 * transaction
 * @returns the session, or what is wrong with the password
 * @throws DomainError `not-found` for a wrong secret, `link-expired` or `already-done` once set up
 */
export async function setUp(
	ctx: Context,
	actor: Actor,
	input: SecretariatFields &
		AccountFields & {
			secret: string;
			browser: string;
			seed?: ((ctx: Context, tx: Writer) => Promise<void>) | undefined;
		}
): Promise<Result<OpenedSession, { password: string }>> {
	authorise(actor, 'secretariat:set-up-by-link');
	await checkSetUpLink(ctx, input.secret);
	const { name, email, secretariatName, contactEmail, accentColour } = input;
	const password = newPasswordProblem(input.password, [name, email, secretariatName]);
	if (password !== null) return err({ password });

	const passwordHash = await hashPassword(input.password);
	const personId = ctx.random.id();
	const first = { kind: 'person', personId, name, role: 'secretariat' } as const;
	await ctx.db.write(async (tx) => {
		// Asked again inside: two people, or two clicks, may have come this far.
		if (await isSetUp(tx)) throw new DomainError('already-done', 'set up');
		// PostgreSQL would call the row of somebody who was quicker a violation: passed over, it is a
		// conflict of two transactions, and this one begins again.
		await tx
			.insert(secretariat)
			.values({ id: 'secretariat', name: secretariatName, contactEmail, accentColour })
			.onConflictDoNothing();
		await tx.insert(person).values({
			id: personId,
			name,
			email,
			emailFolded: fold(email),
			role: 'secretariat',
			passwordHash,
			createdAt: ctx.clock.now()
		});
		await input.seed?.(ctx, tx);
		await recordChange(ctx, tx, first, {
			action: 'secretariat:set-up',
			subjectKind: 'secretariat',
			subjectId: 'secretariat',
			detail: { name: secretariatName }
		});
	});
	return ok(await startSession(ctx, personId, input.browser));
}
