import { error, fail, redirect } from '@sveltejs/kit';
import type { Clause } from '$lib/domain/documents/clause';
import { clauseName } from '$lib/domain/documents/clause-name';
import { nearestClauses } from '$lib/domain/documents/matching/nearest-clauses';
import { readForm } from '$lib/server/http/form';
import { handled } from '$lib/server/http/handled';
import { correctNextVersion } from '$lib/server/redrafts/correct-next-version';
import { redraftOf } from '../../redraft-of.server';
import { unlessStale } from '../../unless-stale.server';
import type { Actions, PageServerLoad } from './$types';

const SUGGESTED = 8;

export const load: PageServerLoad = handled(async (event) => {
	const { olds, news, matching, revision } = await redraftOf(event);
	const { clauseId } = event.params;
	const isOld = olds.some(({ id }) => id === clauseId);
	const [own, others] = isOld ? [olds, news] : [news, olds];
	const clause = own.find(({ id }) => id === clauseId) ?? error(404);
	const link = matching.links.find(({ from, to }) => (isOld ? from : to).includes(clauseId));
	const linked = isOld ? (link?.to ?? []) : (link?.from ?? []);
	const wanted = (event.url.searchParams.get('find') ?? '').trim();
	const found =
		wanted === ''
			? nearestClauses(clause, others, SUGGESTED)
			: others.filter((one) => holds(one, wanted)).slice(0, 50);
	return {
		...{ isOld, revision, wanted },
		clause: { number: clause.number, text: clause.text, name: clauseName(clause) },
		linked,
		/** What it is linked as one with: merged, or split off. */
		beside: (isOld ? (link?.from ?? []) : (link?.to ?? [])).filter((id) => id !== clauseId),
		isFound: found.length > 0,
		choices: [
			...others.filter(({ id }) => linked.includes(id)),
			...found.filter(({ id }) => !linked.includes(id))
		].map((one) => ({ value: one.id, label: `${one.number} ${one.text || 'A picture'}`.trim() }))
	};
});

const holds = ({ number, text }: Clause, wanted: string): boolean =>
	number === wanted || text.toLowerCase().includes(wanted.toLowerCase());

export const actions = {
	default: handled(async ({ locals, params, request }) => {
		const { revision, side, partners, first, linked, beside } = await readForm(request, [
			'partners',
			'linked',
			'beside'
		]);
		const listOf = (value: typeof partners) => (Array.isArray(value) ? value : []);
		const chosen = listOf(partners);
		const { consultationId, clauseId } = params;
		const isOld = side === 'old';
		// What was merged stays merged, unless this clause goes elsewhere.
		const own = chosen.some((id) => listOf(linked).includes(id))
			? [clauseId, ...listOf(beside)]
			: [clauseId];
		// Nothing chosen: it was taken out, or it is new.
		const clauses = `/secretariat/consultations/${consultationId}/next-version/clauses?done`;
		if (chosen.length === 0 && String(first) === '') redirect(303, clauses);
		// Without this one, what was merged or split with it still is.
		const [these, those] = chosen.length === 0 ? [listOf(beside), listOf(linked)] : [own, chosen];
		return await unlessStale(async () => {
			const done = await correctNextVersion(locals.ctx, locals.actor, {
				consultationId,
				revision: Number(revision),
				change:
					these.length === 0
						? { kind: 'part', from: String(first) }
						: isOld
							? { kind: 'join', from: these, to: those }
							: { kind: 'join', from: those, to: these }
			});
			if (!done.ok)
				return fail(400, {
					errors: { partners: 'One of them is not there any more. Choose again.' }
				});
			redirect(303, clauses);
		});
	})
} satisfies Actions;
