import { redirect, type RequestEvent } from '@sveltejs/kit';
import { isKindShown } from '$lib/domain/reports/comments/release-clause-table';
import type { ReleasedClause } from '$lib/domain/reports/release-content';
import { DomainError } from '$lib/domain/shared/domain-error';
import { pageOf } from '$lib/domain/shared/page-number';
import { can } from '$lib/server/access/can';
import { readForm } from '$lib/server/http/form';
import { handled } from '$lib/server/http/handled';
import { quoteComment } from '$lib/server/reports/comments/quote-comment';
import { drafted } from '../drafted.server';
import { unlessOvertaken } from '../overtaken.server';
import { saveChange } from '../save-change.server';
import { choicesOn } from './choices.server';
import type { Actions, PageServerLoad } from './$types';

type CommentsEvent = RequestEvent<{ consultationId: string }>;
const CLAUSES_A_PAGE = 50;
const homeOf = ({ params }: CommentsEvent) =>
	`/secretariat/consultations/${params.consultationId}/report`;

export const load: PageServerLoad = handled(async ({ locals, params, url }) => {
	const { draft, preview, revision, blockers } = await drafted(
		{ locals, params },
		...(['draft', 'preview', 'revision', 'blockers'] as const)
	);
	const released = preview?.comments ?? null;
	const all = released?.clauses ?? [];
	const clauseId = url.searchParams.get('clause');
	const asked = pageOf(url.searchParams);
	const toCheck = new Set(
		blockers.flatMap(({ place }) => (place.page === 'quotation' ? [place.id] : []))
	);
	const mayKnow = can(locals.actor, 'response:read');
	const quotationsOn = ({ id: clauseId, table }: ReleasedClause) =>
		draft.quotations.flatMap(({ id, text, attribution, comment }) => {
			if (comment?.clauseId !== clauseId) return [];
			// Beside a hidden count the kind is for those who read the responses.
			const kind = mayKnow || isKindShown(table, comment.kind) ? comment.kind : null;
			return [{ id, text, attribution, kind, isToCheck: toCheck.has(id) }];
		});
	const choices =
		clauseId !== null && can(locals.actor, 'report:edit')
			? await choicesOn(locals.ctx, locals.actor, { ...params, clauseId, page: asked })
			: null;
	const pages = clauseId === null ? Math.ceil(all.length / CLAUSES_A_PAGE) : (choices?.pages ?? 1);
	const page = choices?.page ?? Math.min(asked, Math.max(1, pages));
	const shown =
		clauseId === null
			? all.slice((page - 1) * CLAUSES_A_PAGE, page * CLAUSES_A_PAGE)
			: all.filter(({ id }) => id === clauseId);
	if (released !== null && clauseId !== null && shown.length === 0)
		throw new DomainError('not-found', 'clause');
	return {
		revision,
		document: released?.document ?? null,
		page,
		pages,
		problems: blockers.filter(({ place }) => place.page === 'comments').map(({ words }) => words),
		clauses: shown.map((clause) => {
			const { id, number, name, text, table, note } = clause;
			return { id, number, name, text, table, note, quotations: quotationsOn(clause) };
		}),
		clauseId,
		// Of one clause only: what may be chosen there.
		choices
	};
});

export const actions = {
	quote: handled(async (event: CommentsEvent) => {
		const values = await readForm(event.request);
		const { ctx, actor } = event.locals;
		return await unlessOvertaken(event, values, null, async () => {
			const id = await quoteComment(ctx, actor, {
				...event.params,
				clauseId: String(values.clauseId),
				responseId: String(values.responseId),
				revision: Number(values.revision)
			});
			redirect(303, `${homeOf(event)}/quotations/${id}`);
		});
	}),
	remove: handled((event: CommentsEvent) =>
		saveChange(
			event,
			({ id }) => ({ kind: 'remove-quotation', id }),
			`${homeOf(event)}/comments?saved`
		)
	)
} satisfies Actions;
