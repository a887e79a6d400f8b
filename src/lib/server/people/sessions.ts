import { and, eq, isNull, lte } from 'drizzle-orm';
import { Lucia, TimeSpan, type Adapter, type DatabaseSession } from 'lucia';
import type { Actor } from '../../domain/shared/actor.ts';
import type { Role } from '../../domain/shared/role.ts';
import type { Context } from '../context.ts';
import { person, session } from '../db/schema.ts';
import { hashSecret } from '../random.ts';

declare module 'lucia' {
	interface Register {
		Lucia: ReturnType<typeof lucia>;
		DatabaseSessionAttributes: { browser: string };
		DatabaseUserAttributes: { name: string; role: Role };
	}
}

type Effects = Pick<Context, 'db' | 'clock'>;

/**
 * How far our clock is ahead of the machine's, the only one that Lucia reads: nothing but in tests.
 * Instants are moved by it on their way to and from Lucia, so that sessions end by our clock.
 */
const aheadMilliseconds = ({ clock }: Effects): number =>
	// eslint-disable-next-line no-restricted-syntax -- what is asked is the machine's own time
	clock.now().getTime() - Date.now();
const fromLucia = (ctx: Effects, instant: Date): Date =>
	new Date(instant.getTime() + aheadMilliseconds(ctx));
const toLucia = (ctx: Effects, instant: Date): Date =>
	new Date(instant.getTime() - aheadMilliseconds(ctx));

type Found = Awaited<ReturnType<Adapter['getSessionAndUser']>>;

/** Lucia's adapter. A session's id is never stored, only its SHA-256: a thief of data cannot sign in. */
class HashedSessions implements Adapter {
	constructor(private readonly ctx: Effects) {}

	async getSessionAndUser(id: string): Promise<Found> {
		const [found] = await this.ctx.db.read
			.select({
				personId: person.id,
				name: person.name,
				role: person.role,
				expiresAt: session.expiresAt,
				browser: session.browser
			})
			.from(session)
			.innerJoin(person, eq(person.id, session.personId))
			.where(and(eq(session.tokenHash, hashSecret(id)), isNull(person.deactivatedAt)));
		if (!found) return [null, null];
		const { personId, name, role, expiresAt, browser } = found;
		return [
			{ id, userId: personId, expiresAt: toLucia(this.ctx, expiresAt), attributes: { browser } },
			{ id: personId, attributes: { name, role } }
		];
	}

	getUserSessions(): Promise<DatabaseSession[]> {
		// Lucia expects ids, which are not kept: `readAccount` lists sessions by their hash.
		return Promise.reject(new Error('sessions are listed by readAccount'));
	}

	async setSession({ id, userId, expiresAt, attributes }: DatabaseSession): Promise<void> {
		await this.ctx.db.write(async (tx) => {
			await tx.insert(session).values({
				tokenHash: hashSecret(id),
				personId: userId,
				createdAt: this.ctx.clock.now(),
				expiresAt: fromLucia(this.ctx, expiresAt),
				browser: attributes.browser
			});
		});
	}

	async updateSessionExpiration(id: string, expiresAt: Date): Promise<void> {
		await this.ctx.db.write(async (tx) => {
			await tx
				.update(session)
				.set({ expiresAt: fromLucia(this.ctx, expiresAt) })
				.where(eq(session.tokenHash, hashSecret(id)));
		});
	}

	async deleteSession(id: string): Promise<void> {
		await this.ctx.db.write(async (tx) => {
			await tx.delete(session).where(eq(session.tokenHash, hashSecret(id)));
		});
	}

	async deleteUserSessions(userId: string): Promise<void> {
		await this.ctx.db.write(async (tx) => {
			await tx.delete(session).where(eq(session.personId, userId));
		});
	}

	async deleteExpiredSessions(): Promise<void> {
		await this.ctx.db.write(async (tx) => {
			await tx.delete(session).where(lte(session.expiresAt, this.ctx.clock.now()));
		});
	}
}

const lucia = (ctx: Effects) =>
	new Lucia(new HashedSessions(ctx), {
		sessionExpiresIn: new TimeSpan(14, 'd'),
		getUserAttributes: ({ name, role }) => ({ name, role })
	});

/** A session as its browser gets to know it. */
export interface OpenedSession {
	/** Goes into the cookie and nowhere else. */
	id: string;
	expiresAt: Date;
}

/**
 * Opens a session for somebody who has just shown who they are, always with a new id. Sessions
 * that have run out are cleared away.
 */
export async function startSession(
	ctx: Effects,
	personId: string,
	browser: string
): Promise<OpenedSession> {
	const sessions = lucia(ctx);
	await sessions.deleteExpiredSessions();
	const { id, expiresAt } = await sessions.createSession(personId, { browser });
	return { id, expiresAt: fromLucia(ctx, expiresAt) };
}

/**
 * Who a session belongs to; null when it has ended, or its person was deactivated. In the second
 * half of its 14 days it is prolonged, and `prolonged` is what the cookie must then say.
 */
export async function readSession(
	ctx: Effects,
	id: string
): Promise<{ actor: Actor; prolonged: OpenedSession | null } | null> {
	const { session: found, user } = await lucia(ctx).validateSession(id);
	if (!found) return null;
	return {
		actor: { kind: 'person', personId: user.id, name: user.name, role: user.role },
		prolonged: found.fresh ? { id: found.id, expiresAt: fromLucia(ctx, found.expiresAt) } : null
	};
}

/** Ends a session by the id in its cookie; one that has ended already is no error. */
export const endSession = (ctx: Effects, id: string): Promise<void> =>
	lucia(ctx).invalidateSession(id);
