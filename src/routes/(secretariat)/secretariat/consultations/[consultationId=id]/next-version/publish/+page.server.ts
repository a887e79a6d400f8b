import { fail, redirect } from '@sveltejs/kit';
import { redraftBlockerWords } from '$lib/domain/redrafts/redraft-blocker';
import { redraftPage } from '$lib/domain/redrafts/redraft-page';
import { can } from '$lib/server/access/can';
import { readForm } from '$lib/server/http/form';
import { handled } from '$lib/server/http/handled';
import { previewRedraft } from '$lib/server/redrafts/preview-redraft';
import { publishRedraft } from '$lib/server/redrafts/publish-redraft';
import { redraftOf } from '../redraft-of.server';
import { unlessStale } from '../unless-stale.server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = handled(async (event) => {
	const { matching } = await redraftOf(event);
	const { ctx, actor } = event.locals;
	const preview = await previewRedraft(ctx, actor, event.params);
	return {
		...preview,
		page: redraftPage(preview.content?.rows ?? [], event.url.searchParams.get('part')),
		unsure: matching.unsure.length,
		blockers: preview.blockers.map(redraftBlockerWords),
		mayPublish: can(actor, 'report:publish'),
		flash: event.url.searchParams.has('done') ? 'Published.' : null
	};
});

export const actions = {
	default: handled(async ({ locals, params, request, url }) => {
		const { revision } = await readForm(request);
		return await unlessStale(async () => {
			const published = await publishRedraft(locals.ctx, locals.actor, {
				consultationId: params.consultationId,
				revision: Number(revision)
			});
			if (!published.ok)
				return fail(400, {
					errors: { form: published.error.map((one) => redraftBlockerWords(one).words).join(' ') }
				});
			redirect(303, `${url.pathname}?done`);
		});
	})
} satisfies Actions;
