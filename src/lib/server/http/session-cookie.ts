import type { Cookies } from '@sveltejs/kit';
import { VISITOR, type Actor } from '../../domain/shared/actor.ts';
import type { Context } from '../context.ts';
import { endSession, readSession, type OpenedSession } from '../people/sessions.ts';
import { hashSecret } from '../random.ts';

// Behind https the browser itself then refuses the cookie from another host or path, or in clear.
const isHttps = (): boolean => process.env.ORIGIN?.startsWith('https://') ?? false;
const cookieName = (): string => (isHttps() ? '__Host-session' : 'session');
const attributes = () =>
	({ path: '/', httpOnly: true, sameSite: 'lax', secure: isHttps() }) as const;

const sessionId = (cookies: Cookies): string | null => {
	const id = cookies.get(cookieName());
	return id !== undefined && /^[a-z0-9]{20,80}$/.test(id) ? id : null;
};

const keep = (cookies: Cookies, { id, expiresAt }: OpenedSession): void =>
	cookies.set(cookieName(), id, { ...attributes(), expires: expiresAt });

/** Who is signed in, by the session cookie. A session that was prolonged renews its cookie. */
export async function readActor(ctx: Context, cookies: Cookies): Promise<Actor> {
	const id = sessionId(cookies);
	if (id === null) return VISITOR;
	const found = await readSession(ctx, id);
	if (!found) return VISITOR;
	if (found.prolonged) keep(cookies, found.prolonged);
	return found.actor;
}

/** The session of this request as lists name it, by its hash; null for a visitor. */
export function sessionHash(cookies: Cookies): string | null {
	const id = sessionId(cookies);
	return id === null ? null : hashSecret(id);
}

/** Puts a new session into the browser's cookie, and ends the one that was there. */
export async function openSession(
	ctx: Context,
	cookies: Cookies,
	opened: OpenedSession
): Promise<void> {
	const before = sessionId(cookies);
	if (before !== null) await endSession(ctx, before);
	keep(cookies, opened);
}

/** Ends the browser's session and forgets its cookie. */
export async function closeSession(ctx: Context, cookies: Cookies): Promise<void> {
	const id = sessionId(cookies);
	if (id !== null) await endSession(ctx, id);
	cookies.delete(cookieName(), attributes());
}
