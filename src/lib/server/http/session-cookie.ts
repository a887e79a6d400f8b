import type { Cookies } from '@sveltejs/kit';
import { VISITOR, type Actor } from '../../domain/shared/actor.ts';
import type { Context } from '../context.ts';

/** Who is signed in, by the session cookie. */
export function readActor(_ctx: Context, _cookies: Cookies): Promise<Actor> {
	return Promise.resolve(VISITOR);
}
