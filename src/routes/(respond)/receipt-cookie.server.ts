import { redirect, type Cookies } from '@sveltejs/kit';
import { readReceipt } from '$lib/domain/identity/receipt';
import { DomainError } from '$lib/domain/shared/domain-error';
import type { Context } from '$lib/server/context';
import { readOwnResponse, type OwnResponse } from '$lib/server/responses/answering/own-response';
import { beforeRefusing } from './wrong-receipt.server';

const NAME = 'response';
/** Stands after the code of somebody who said that it is kept or was seen to keep it. */
const KEPT = '.kept';

/**
 * Remembers the receipt code in this browser until it is closed, for one consultation's answering
 * pages only. It is the only cookie there, and names nobody. (A drafting link has one of its own.)
 */
export function rememberReceipt(
	cookies: Cookies,
	url: URL,
	{ slug, receipt, isKept }: { slug: string; receipt: string; isKept: boolean }
): void {
	cookies.set(NAME, isKept ? `${receipt}${KEPT}` : receipt, {
		path: `/answer/${slug}`,
		httpOnly: true,
		sameSite: 'lax',
		secure: url.protocol === 'https:'
	});
}

export const forgetReceipt = (cookies: Cookies, slug: string): void =>
	cookies.delete(NAME, { path: `/answer/${slug}` });

/** The code in the cookie; null where there is none that can be read. */
export const rememberedReceipt = (cookies: Cookies): string | null =>
	readReceipt((cookies.get(NAME) ?? '').replace(KEPT, ''));

/** Whether whoever uses this browser says that the code is kept, or has typed, saved or mailed it. */
export const hasKeptReceipt = (cookies: Cookies): boolean =>
	(cookies.get(NAME) ?? '').endsWith(KEPT);

const isUnknown = (thrown: unknown): boolean =>
	thrown instanceof DomainError && thrown.code === 'not-found';

const withoutResponse = (slug: string): never =>
	redirect(303, `/answer/${slug}/return?because=lost`);

interface Answering {
	locals: { ctx: Context };
	cookies: Cookies;
	params: { slug: string };
	getClientAddress: () => string;
}

/** The response that this browser is working on; without one, the page where a code is typed in. */
export async function currentResponse(
	event: Answering
): Promise<{ own: OwnResponse; receipt: string }> {
	const found = await findCurrentResponse(event);
	return found ?? withoutResponse(event.params.slug);
}

/** Hands the code to a command that reads the response itself; goes there without a response too. */
export async function withReceipt<T>(
	event: Answering,
	run: (receipt: string) => Promise<T>
): Promise<T> {
	const { cookies, params } = event;
	const askedAt = performance.now();
	const receipt = rememberedReceipt(cookies) ?? withoutResponse(params.slug);
	try {
		return await run(receipt);
	} catch (thrown) {
		if (!isUnknown(thrown)) throw thrown;
		await beforeRefusing(event, askedAt);
		return withoutResponse(params.slug);
	}
}

/** The same, null without one. */
export async function findCurrentResponse(
	event: Answering
): Promise<{ own: OwnResponse; receipt: string } | null> {
	const { locals, cookies, params } = event;
	const askedAt = performance.now();
	const receipt = rememberedReceipt(cookies);
	if (receipt === null) return null;
	try {
		return {
			own: await readOwnResponse(locals.ctx, { slug: params.slug, receipt }),
			receipt
		};
	} catch (thrown) {
		if (!isUnknown(thrown)) throw thrown;
		// A cookie is a receipt code like one that is typed: it is no quicker to try.
		await beforeRefusing(event, askedAt);
		return null;
	}
}
