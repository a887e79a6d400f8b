import type { Actor } from '$lib/domain/shared/actor';
import type { RailItem } from '$lib/components/ui/rail-item';
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
			/** Who is signed in, for the top bar. */
			signedIn?: { name: string } | null;
			/** The left rail of the secretariat's pages; none is drawn without it. */
			rail?: { label: string; title: string; titleHref?: string; items: RailItem[] } | null;
		}
	}
}

export {};
