import type { Actor } from '$lib/domain/shared/actor';
import type { Context } from '$lib/server/context';

declare global {
	namespace App {
		interface Error {
			/** What to tell the person, in plain words. */
			message: string;
			code: string;
			requestId: string;
		}
		interface Locals {
			ctx: Context;
			/** Always a visitor on answering routes, whoever is signed in. */
			actor: Actor;
			requestId: string;
		}
		interface PageData {
			brand?: { name: string; contactEmail: string } | null;
			/** True on pages about the invented example. */
			isExample?: boolean;
		}
	}
}

export {};
