import { READING_STAGES, stagesOf, type StagePath } from '$lib/domain/consultations/stages';
import { draftBlockers } from '$lib/domain/documents/draft-blockers';
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
	const { id, slug, phase, isExample, draft, asked, opensAt, closesAt, isListComplete } =
		consultation;
	const home = `/secretariat/consultations/${id}`;
	const title = consultation.title || 'Untitled consultation';
	const isWriter = can(locals.actor, 'consultation:edit');
	const source = await readSourceDocument(locals.ctx, locals.ctx.db.read, {
		consultationId: id,
		number: 1
	});
	const blockers =
		phase === 'draft'
			? draftBlockers(
					{ content: draft, opensAt, closesAt },
					source?.content ?? null,
					locals.ctx.clock
				)
			: [];
	const isLacking = (wanted: StagePath) => blockers.some(({ stage }) => stage === wanted);
	return {
		isExample,
		consultation: {
			...{ id, slug, title, phase, opensAt, closesAt, isListComplete },
			offersAnonymous: asked.attributions.includes('anonymous')
		},
		rail: {
			label: 'Stages',
			title,
			titleHref: home,
			items: stagesOf(
				phase,
				{
					details: isLacking('details'),
					questions: isLacking('questions'),
					document: isLacking('document')
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
