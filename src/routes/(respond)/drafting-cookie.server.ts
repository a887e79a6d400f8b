import { redirect, type Cookies } from '@sveltejs/kit';
import { isLinkSecret } from '$lib/domain/drafting/drafting-link';
import { DomainError } from '$lib/domain/shared/domain-error';
import type { Context } from '$lib/server/context';
import { readOwnResponse, type OwnResponse } from '$lib/server/responses/answering/own-response';
import type { LinkKey } from '$lib/server/responses/answering/response-key';

const NAME = 'draft';

const homeOf = ({ slug, linkId }: { slug: string; linkId: string }): string =>
	`/drafting/${slug}/${linkId}`;

/**
 * Remembers a drafting link in this browser until it is closed, for the pages of this one draft:
 * a trustee of two charities may have two open side by side. It names nobody, and is not the
 * receipt's cookie, which opens more.
 * @returns the address of the draft
 */
export function rememberLink(
	cookies: Cookies,
	url: URL,
	link: { slug: string; linkId: string; secret: string }
): string {
	const path = homeOf(link);
	cookies.set(NAME, link.secret, {
		path,
		httpOnly: true,
		sameSite: 'lax',
		secure: url.protocol === 'https:'
	});
	return path;
}

interface Drafting {
	locals: { ctx: Context };
	cookies: Cookies;
	params: { slug: string; linkId: string };
}
export interface CurrentDraft {
	own: OwnResponse;
	key: LinkKey;
	home: string;
}

/** The draft that this browser has open; null when it has none, or its link has ended. */
export async function findCurrentDraft({
	locals,
	cookies,
	params
}: Drafting): Promise<CurrentDraft | null> {
	const linkSecret = cookies.get(NAME);
	if (!isLinkSecret(linkSecret)) return null;
	const key = { slug: params.slug, linkSecret };
	try {
		return { own: await readOwnResponse(locals.ctx, key), key, home: homeOf(params) };
	} catch (thrown) {
		if (thrown instanceof DomainError && thrown.code === 'not-found') return null;
		throw thrown;
	}
}

/** The same; without one, the page that says why. */
export async function currentDraft(event: Drafting): Promise<CurrentDraft> {
	const found = await findCurrentDraft(event);
	if (found !== null) return found;
	redirect(303, event.cookies.get(NAME) === undefined ? '/drafting' : '/drafting/ended');
}

/** What the banner over each page says: whose draft it is, only where that was chosen. */
export const bannerOf = ({ attribution, author, state }: OwnResponse) => ({
	attribution,
	statedName: author?.statedName ?? '',
	isSubmitted: state === 'submitted'
});
