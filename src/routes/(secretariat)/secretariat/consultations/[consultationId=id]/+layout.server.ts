import { publishingBlockers } from '$lib/domain/consultations/publishing-blockers';
import { READING_STAGES, stagesOf, type StagePath } from '$lib/domain/consultations/stages';
import { documentBlockers } from '$lib/domain/documents/document-blockers';
import { can } from '$lib/server/access/can';
import { isCodingClosed } from '$lib/server/coding/coding-open';
import { isReported } from '$lib/server/consultations/is-reported';
import { readConsultation } from '$lib/server/consultations/read-consultation';
import type { Context } from '$lib/server/context';
import { readSourceDocument } from '$lib/server/documents/read-source-document';
import { handled } from '$lib/server/http/handled';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = handled(async ({ locals, params }) => {
	const consultation = await readConsultation(locals.ctx, locals.actor, params.consultationId);
	const { id, slug, phase, isExample, draft, opensAt, closesAt } = consultation;
	const blockers = publishingBlockers({ content: draft, opensAt, closesAt }, locals.ctx.clock);
	const home = `/secretariat/consultations/${id}`;
	const title = consultation.title || 'Untitled consultation';
	const isWriter = can(locals.actor, 'consultation:edit');
	const source = await readSourceDocument(locals.ctx, locals.ctx.db.read, {
		consultationId: id,
		number: 1
	});
	return {
		isExample,
		consultation: { id, slug, title, phase, opensAt, closesAt },
		rail: {
			label: 'Stages',
			title,
			titleHref: home,
			items: stagesOf(
				phase,
				{
					details: blockers.some(({ stage }) => stage === 'details'),
					questions: blockers.some(({ stage }) => stage === 'questions'),
					document: phase === 'draft' && documentBlockers(source?.content ?? null).length > 0
				},
				await finishedStages(locals.ctx, id)
			)
				.filter(({ path }) => isWriter || READING_STAGES.includes(path))
				.filter(({ path }) => source !== null || (path !== 'comments' && path !== 'next-version'))
				.map(({ path, name, ...state }) => ({
					text: name,
					href: path === '' ? home : `${home}/${path}`,
					...state
				}))
		}
	};
});

async function finishedStages(ctx: Context, id: string): Promise<ReadonlySet<StagePath>> {
	const [isCoded, isOut] = await Promise.all([
		isCodingClosed(ctx.db.read, id),
		isReported(ctx, id)
	]);
	return new Set<StagePath>([
		...(isCoded ? (['comments', 'coding', 'codebook'] as const) : []),
		...(isOut ? (['report'] as const) : [])
	]);
}
