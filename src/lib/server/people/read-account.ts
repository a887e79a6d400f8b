import { and, desc, eq, gt } from 'drizzle-orm';
import type { Actor } from '../../domain/shared/actor.ts';
import { DomainError } from '../../domain/shared/domain-error.ts';
import type { Role } from '../../domain/shared/role.ts';
import { authorise } from '../access/can.ts';
import type { Context } from '../context.ts';
import { person, session } from '../db/schema.ts';

export interface Account {
	name: string;
	email: string;
	role: Role;
	/** Newest first. */
	sessions: { hash: string; browser: string; createdAt: Date; isThis: boolean }[];
}

/**
 * The actor's own account and where it is signed in.
 * @param sessionHash the session that asks
 */
export async function readAccount(
	ctx: Context,
	actor: Actor,
	sessionHash: string | null
): Promise<Account> {
	if (actor.kind !== 'person') throw new DomainError('not-signed-in', 'account');
	authorise(actor, 'account:use-own', actor);
	const [own] = await ctx.db.read
		.select({ name: person.name, email: person.email, role: person.role })
		.from(person)
		.where(eq(person.id, actor.personId));
	if (!own) throw new DomainError('not-found', 'person');
	const sessions = await ctx.db.read
		.select({ hash: session.tokenHash, browser: session.browser, createdAt: session.createdAt })
		.from(session)
		.where(and(eq(session.personId, actor.personId), gt(session.expiresAt, ctx.clock.now())))
		.orderBy(desc(session.createdAt), session.tokenHash);
	return { ...own, sessions: sessions.map((s) => ({ ...s, isThis: s.hash === sessionHash })) };
}
