import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { authorise } from '$lib/server/access/can';
import { parseForm } from '$lib/server/http/form';
import { handled } from '$lib/server/http/handled';
import { readRelease } from '$lib/server/reports/read-release';
import { replyAsOfficial } from '$lib/server/reports/officials/reply-as-official';
import { replyFormSchema } from '../../reply-form';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = handled(async ({ locals, params, url }) => {
	authorise(locals.actor, 'reply:write');
	const release = await readRelease(locals.ctx, { slug: params.slug });
	return { release, isExample: release.isExample, hasReplied: url.searchParams.has('replied') };
});

export const actions = {
	default: handled(async ({ locals, params, request }: RequestEvent<{ slug: string }>) => {
		const parsed = await parseForm(request, replyFormSchema);
		if (!parsed.ok) return fail(400, parsed.error);
		const { consultationId } = await readRelease(locals.ctx, { slug: params.slug });
		await replyAsOfficial(locals.ctx, locals.actor, { ...parsed.value, consultationId });
		redirect(303, '?replied');
	})
} satisfies Actions;
