import { isSameContent } from '$lib/domain/consultations/is-same-content';
import { typedInstantOf } from '$lib/domain/consultations/typed-instant';
import { can } from '$lib/server/access/can';
import { archiveConsultation } from '$lib/server/consultations/archive-consultation';
import { blockersOfDraft, hasSourceOf } from '$lib/server/consultations/blockers-of-draft';
import { blockersOfCorrection } from '$lib/server/consultations/publish-correction';
import { readConsultation } from '$lib/server/consultations/read-consultation';
import { readPublished } from '$lib/server/consultations/read-published';
import { handled } from '$lib/server/http/handled';
import { redirect, type RequestEvent } from '@sveltejs/kit';
import { changeClosingByForm } from './change-closing.server';
import { discardByForm, publishByForm, publishCorrectionByForm } from './publish.server';
import type { Actions, PageServerLoad } from './$types';

const FLASHES: Record<string, string> = {
	published:
		'Published. Nobody has been told yet: invite organisations next, or share the address.',
	corrected: 'The correction is published. The public page says what changed.',
	discarded: 'Your changes were discarded. The draft reads as what is published.',
	closing: 'The closing time was changed. The public page says so.',
	archived: 'Archived.',
	restored: 'Brought back.'
};

export const load: PageServerLoad = handled(async ({ locals, params, url }) => {
	const { ctx, actor } = locals;
	const current = await readConsultation(ctx, actor, params.consultationId);
	const { draft: content, opensAt, closesAt } = current;
	const published = current.latestVersion === null ? null : await readPublished(ctx, current.slug);
	const isChanged = published !== null && !isSameContent(published.content, content);
	return {
		revision: current.draftRevision,
		mayPublish: can(actor, 'consultation:publish'),
		audience: content.audience,
		blockers:
			published === null
				? await blockersOfDraft(ctx, ctx.db.read, current)
				: isChanged
					? blockersOfCorrection(
							ctx,
							current,
							published.content,
							await hasSourceOf(ctx.db.read, current.id)
						)
					: [],
		opensAtOnce: opensAt !== null && opensAt <= ctx.clock.now(),
		isChanged,
		versionNumber: published?.versionNumber ?? null,
		corrections: published?.corrections ?? [],
		closingChanges: published?.closingChanges ?? [],
		closing: typedInstantOf(closesAt, '17:00'),
		origin: url.origin,
		flash: Object.entries(FLASHES).find(([key]) => url.searchParams.has(key))?.[1] ?? null
	};
});

const archive = (isArchived: boolean) =>
	handled(async ({ locals, params, url }: RequestEvent<{ consultationId: string }>) => {
		const { consultationId } = params;
		await archiveConsultation(locals.ctx, locals.actor, { consultationId, isArchived });
		redirect(303, `${url.pathname}?${isArchived ? 'archived' : 'restored'}`);
	});

export const actions = {
	publish: handled(publishByForm),
	correct: handled(publishCorrectionByForm),
	discard: handled(discardByForm),
	closing: handled(changeClosingByForm),
	archive: archive(true),
	restore: archive(false)
} satisfies Actions;
