import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { parseForm } from '$lib/server/http/form';
import { handled } from '$lib/server/http/handled';
import { openOfficialLink } from '$lib/server/reports/officials/open-official-link';
import { readRelease } from '$lib/server/reports/read-release';
import { replyByLink } from '$lib/server/reports/officials/reply-by-link';
import { replyFormSchema } from '../../reply-form';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = handled(async ({ locals, params, url }) => {
	const { slug, officialName } = await openOfficialLink(locals.ctx.db.read, params.secret);
	const release = await readRelease(locals.ctx, { slug });
	return {
		release,
		officialName,
		isExample: release.isExample,
		hasReplied: url.searchParams.has('replied')
	};
});

export const actions = {
	default: handled(async ({ locals, params, request }: RequestEvent<{ secret: string }>) => {
		const parsed = await parseForm(request, replyFormSchema);
		if (!parsed.ok) return fail(400, parsed.error);
		await replyByLink(locals.ctx, locals.actor, { ...parsed.value, secret: params.secret });
		redirect(303, '?replied');
	})
} satisfies Actions;
