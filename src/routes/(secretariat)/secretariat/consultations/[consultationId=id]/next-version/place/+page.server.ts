import { fail, redirect } from '@sveltejs/kit';
import { wordDifference } from '$lib/domain/documents/difference/word-difference';
import { pageOf } from '$lib/domain/shared/page-number';
import { sliceOf } from '$lib/domain/shared/slice-of';
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
	const listOf = (ids: readonly string[], name: string) => {
		const { items, ...rest } = sliceOf(ids, pageOf(event.url.searchParams, name));
		return { ...rest, name, count: ids.length, clauses: items.map(shown) };
	};
	const pairs = sliceOf(matching.unsure, pageOf(event.url.searchParams));
	return {
		revision,
		unsure: matching.unsure.length,
		page: pairs.page,
		pages: pairs.pages,
		pairs: pairs.items.map(({ from, to, similarity }) => ({
			from: shown(from),
			to: shown(to),
			similarity,
			pieces: wordDifference(shown(from).text, shown(to).text)
		})),
		deleted: listOf(matching.deleted, 'out'),
		inserted: listOf(matching.inserted, 'new'),
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
			redirect(303, `${url.pathname}?done&page=${String(pageOf(url.searchParams))}`);
		});
	})
} satisfies Actions;
