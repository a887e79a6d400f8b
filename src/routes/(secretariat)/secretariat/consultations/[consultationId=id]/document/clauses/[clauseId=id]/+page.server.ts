import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { picturesOf } from '$lib/domain/documents/describe-picture';
import { canMerge } from '$lib/domain/documents/merge-clauses';
import { sectionIdsOf } from '$lib/domain/documents/outline-change';
import { pageOf } from '$lib/domain/documents/outline-page';
import { pinnedNames } from '$lib/domain/documents/pinned-names';
import { splitPlaces } from '$lib/domain/documents/split-clause';
import { can } from '$lib/server/access/can';
import { readConsultation } from '$lib/server/consultations/read-consultation';
import { changeDocument } from '$lib/server/documents/change-document';
import { readSourceDocument } from '$lib/server/documents/read-source-document';
import { readForm } from '$lib/server/http/form';
import { handled } from '$lib/server/http/handled';
import { READ_CHANGE } from './read-change.server';
import type { Actions, PageServerLoad } from './$types';

const FLASHES: Readonly<Record<string, string>> = {
	merge: 'Merged with the next clause.',
	split: 'Split in two.',
	number: 'The number was changed.',
	shape: 'Changed.',
	close: 'Closed to comment. Respondents see the reason.',
	open: 'Open to comment again.',
	leaveOut: 'Left out. Respondents do not see it.',
	takeBack: 'Taken back in.',
	describe: 'The words for the picture are saved.'
};

export const load: PageServerLoad = handled(async ({ locals, params, url }) => {
	const { ctx, actor } = locals;
	const { consultationId } = params;
	const { phase, draft } = await readConsultation(ctx, actor, consultationId);
	const text = `/secretariat/consultations/${consultationId}/document`;
	if (phase !== 'draft' || !can(actor, 'consultation:edit')) redirect(303, text);
	const source = await readSourceDocument(ctx, ctx.db.read, { consultationId, number: 1 });
	if (source === null) error(404);
	const { clauses } = source.content;
	const at = clauses.findIndex(({ id }) => id === params.clauseId);
	const clause = clauses[at];
	// Merged or replaced meanwhile: the text shows what is there.
	if (clause === undefined) redirect(303, text);
	const next = clauses[at + 1];
	const section = sectionIdsOf(clauses, clause.id);
	return {
		revision: source.revision,
		clause,
		around: {
			before: clauses.slice(Math.max(0, at - 1), at),
			after: clauses.slice(at + 1, at + 2)
		},
		backHref: `${text}?page=${String(pageOf(at))}#${clause.id}`,
		nextHref: next === undefined ? null : `${text}/clauses/${next.id}`,
		text,
		images: `${text}/images`,
		mayMerge: canMerge(clause, next),
		places: splitPlaces(clause),
		pictures: picturesOf(clause),
		sectionCount: clause.kind === 'heading' ? section.length : 0,
		asked: pinnedNames(draft, new Set([clause.id])),
		askedBelow: pinnedNames(draft, new Set(section.slice(1))),
		askedAtNext: pinnedNames(draft, new Set(next === undefined ? [] : [next.id])),
		page: pageOf(at),
		undo: source.content.lastChange?.words ?? null,
		flash: FLASHES[url.searchParams.get('done') ?? ''] ?? null
	};
});

const change = (name: string) =>
	handled(async (event: RequestEvent<{ consultationId: string; clauseId: string }>) => {
		const { locals, params, request, url } = event;
		const values = await readForm(request);
		const read = READ_CHANGE[name]?.(values, params.clauseId, () => locals.ctx.random.id());
		if (read === undefined) error(404);
		if (!read.ok) return fail(400, { values, errors: read.error });
		const changed = await changeDocument(locals.ctx, locals.actor, {
			consultationId: params.consultationId,
			revision: Number(values.revision),
			change: read.value
		});
		if (!changed.ok)
			return fail(409, {
				values,
				errors: {
					form: 'Somebody changed the draft meanwhile, so nothing was saved. Look at it as it is now, and try again.'
				}
			});
		redirect(303, `${url.pathname}?done=${name}`);
	});

export const actions = {
	merge: change('merge'),
	split: change('split'),
	number: change('number'),
	shape: change('shape'),
	close: change('close'),
	open: change('open'),
	leaveOut: change('leaveOut'),
	takeBack: change('takeBack'),
	describe: change('describe')
} satisfies Actions;
