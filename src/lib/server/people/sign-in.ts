import { and, eq, isNull } from 'drizzle-orm';
import type { Actor } from '../../domain/shared/actor.ts';
import { fold } from '../../domain/shared/fold.ts';
import { err, ok, type Result } from '../../domain/shared/result.ts';
import type { Role } from '../../domain/shared/role.ts';
import { authorise } from '../access/can.ts';
import type { Context } from '../context.ts';
import { person } from '../db/schema.ts';
import { attemptLimit, type AttemptLimit } from './attempt-limit.ts';
import { verifyPassword } from './password-hash.ts';
import { startSession, type OpenedSession } from './sessions.ts';

interface Limits {
	byEmail: AttemptLimit;
	byAddress: AttemptLimit;
}
const limits = new WeakMap<Context, Limits>();

function limitsOf(ctx: Context): Limits {
	const known = limits.get(ctx) ?? {
		byEmail: attemptLimit(ctx.clock, 10),
		// Whole offices share an address, and so does everybody behind a proxy that hides them.
		byAddress: attemptLimit(ctx.clock, 60)
	};
	limits.set(ctx, known);
	return known;
}

/**
 * Opens a session for an e-mail address and its password. An unknown address, a deactivated
 * account and a wrong password get the same answer after the same work.
 *
 * @param input.address where the attempt comes from; only its keyed hash is kept, in memory
 * @returns the session, or why not: `wrong`, or `too-many` attempts within 15 minutes
 */
export async function signIn(
	ctx: Context,
	actor: Actor,
	input: { email: string; password: string; address: string; browser: string }
): Promise<Result<{ session: OpenedSession; role: Role }, 'wrong' | 'too-many'>> {
	authorise(actor, 'session:start');
	const emailFolded = fold(input.email.slice(0, 254));
	const { byEmail, byAddress } = limitsOf(ctx);
	// Counted before the password is looked at, or many at once would all be let through.
	const isAllowed = [byAddress.allow(input.address), byEmail.allow(emailFolded)].every(Boolean);
	if (!isAllowed) return err('too-many');

	const [found] = await ctx.db.read
		.select({ id: person.id, role: person.role, passwordHash: person.passwordHash })
		.from(person)
		.where(and(eq(person.emailFolded, emailFolded), isNull(person.deactivatedAt)));
	const isRight = await verifyPassword(found?.passwordHash, input.password);
	if (!found || !isRight) return err('wrong');

	byEmail.forgive(emailFolded);
	return ok({ session: await startSession(ctx, found.id, input.browser), role: found.role });
}
