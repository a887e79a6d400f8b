import { fail, redirect } from '@sveltejs/kit';
import { wordDifference } from '$lib/domain/documents/difference/word-difference';
import { handled } from '$lib/server/http/handled';
import { readForm } from '$lib/server/http/form';
import { correctNextVersion } from '$lib/server/redrafts/correct-next-version';
import { redraftOf } from '../redraft-of.server';
import { unlessStale } from '../unless-stale.server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = handled(async (event) => {
	const { olds, news, matching, revision } = await redraftOf(event);
	const clauses = new Map([...olds, ...news].map((clause) => [clause.id, clause]));
	const shown = (id: string) => {
		const { number = '', text = '' } = clauses.get(id) ?? {};
		return { id, number, text };
	};
	return {
		revision,
		unsure: matching.unsure.map(({ from, to, similarity }) => ({
			from: shown(from),
			to: shown(to),
			similarity,
			pieces: wordDifference(shown(from).text, shown(to).text)
		})),
		deleted: matching.deleted.map(shown),
		inserted: matching.inserted.map(shown),
		flash: event.url.searchParams.has('done') ? 'Saved.' : null
	};
});

export const actions = {
	decide: handled(async ({ locals, params, request, url }) => {
		const { from, to, revision, decision } = await readForm(request);
		const pair = { from: String(from), to: String(to) };
		return await unlessStale(async () => {
			const done = await correctNextVersion(locals.ctx, locals.actor, {
				consultationId: params.consultationId,
				revision: Number(revision),
				change:
					decision === 'join'
						? { kind: 'join', from: [pair.from], to: [pair.to] }
						: { kind: 'keep-apart', ...pair }
			});
			if (!done.ok)
				return fail(400, {
					errors: { form: 'That pair is not there any more. Look again below.' }
				});
			redirect(303, `${url.pathname}?done`);
		});
	})
} satisfies Actions;
