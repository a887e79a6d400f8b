import { fail, type RequestEvent } from '@sveltejs/kit';
import { redirect } from '@sveltejs/kit';
import { cleanLine } from '$lib/domain/shared/clean-text';
import { readForm } from '$lib/server/http/form';
import { handled } from '$lib/server/http/handled';
import { createOfficialLink } from '$lib/server/reports/officials/create-official-link';
import { readOfficialLinks } from '$lib/server/reports/officials/read-official-links';
import { revokeOfficialLink } from '$lib/server/reports/officials/revoke-official-link';
import { drafted } from '../drafted.server';
import type { Actions, PageServerLoad } from './$types';

type ReportEvent = RequestEvent<{ consultationId: string }>;
const LONGEST_NAME = 200;

export const load: PageServerLoad = handled(async ({ locals, params, url }) => ({
	report: await drafted({ locals, params }, 'releases'),
	links: await readOfficialLinks(locals.ctx, locals.actor, params.consultationId),
	flash: url.searchParams.has('published')
		? 'Published.'
		: url.searchParams.has('revoked')
			? 'The link no longer works.'
			: null
}));

export const actions = {
	create: handled(async ({ locals, params, request, url }: ReportEvent) => {
		const values = await readForm(request);
		const officialName = cleanLine(String(values.officialName ?? ''));
		if (officialName === '' || officialName.length > LONGEST_NAME)
			return fail(400, {
				values,
				errors: { officialName: 'Enter the official’s name and post, in 200 characters or fewer' }
			});
		const secret = await createOfficialLink(locals.ctx, locals.actor, {
			consultationId: params.consultationId,
			officialName
		});
		// Shown once, on this page and nowhere else: only its hash is kept.
		return { made: { officialName, address: `${url.origin}/reply/${secret}` } };
	}),
	revoke: handled(async ({ locals, params, request }: ReportEvent) => {
		const values = await readForm(request);
		await revokeOfficialLink(locals.ctx, locals.actor, {
			consultationId: params.consultationId,
			linkId: String(values.linkId)
		});
		redirect(303, '?revoked');
	})
} satisfies Actions;
