import { fail, redirect } from '@sveltejs/kit';
import { VISITOR } from '$lib/domain/shared/actor';
import { isLinkSecret, LINK_SECRET_BYTE_COUNT } from '$lib/domain/drafting/drafting-link';
import { DomainError } from '$lib/domain/shared/domain-error';
import { endLink } from '$lib/server/drafting/end-link';
import { makeLink } from '$lib/server/drafting/make-link';
import { readSharing } from '$lib/server/drafting/read-sharing';
import { readForm } from '$lib/server/http/form';
import { handled } from '$lib/server/http/handled';
import { currentResponse } from '../../../receipt-cookie.server';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = handled(async (event) => {
	const { own } = await currentResponse(event);
	const { links, comments } = await readSharing(event.locals.ctx, own);
	return {
		isExample: own.isExample,
		slug: own.slug,
		title: own.content.title,
		phase: own.phase,
		attribution: own.attribution,
		statedName: own.author?.statedName ?? '',
		isSubmitted: own.state === 'submitted',
		links,
		commentCount: comments.length,
		hasEnded: event.url.searchParams.has('ended'),
		secret: event.locals.ctx.random.secret(LINK_SECRET_BYTE_COUNT)
	};
});

export const actions = {
	make: handled(async (event: RequestEvent) => {
		const { receipt } = await currentResponse(event);
		const { name = '', secret } = await readForm(event.request);
		const typed = typeof name === 'string' ? name : '';
		if (!isLinkSecret(secret)) throw new DomainError('bad-request', 'secret');
		const made = await makeLink(event.locals.ctx, VISITOR, {
			...{ slug: event.params.slug, receipt, secret },
			name: typed
		});
		if (!made.ok) return fail(400, { errors: made.error, name: typed.slice(0, 200), made: null });
		const none: Record<string, string> = {};
		const address = `${event.url.origin}/draft/${secret}`;
		return { errors: none, name: '', made: { id: made.value, address } };
	}),
	end: handled(async (event: RequestEvent) => {
		const { receipt } = await currentResponse(event);
		const { slug } = event.params;
		const { linkId = '' } = await readForm(event.request);
		if (typeof linkId === 'string')
			await endLink(event.locals.ctx, VISITOR, { slug, receipt, linkId });
		redirect(303, `/answer/${slug}/share?ended=1`);
	})
} satisfies Actions;
