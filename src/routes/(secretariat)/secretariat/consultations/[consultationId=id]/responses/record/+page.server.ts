import { error, fail, redirect } from '@sveltejs/kit';
import { ATTRIBUTIONS } from '$lib/domain/consultations/attribution';
import { questionsOf } from '$lib/domain/consultations/content';
import { isOpenToComment, WHOLE } from '$lib/domain/documents/clause';
import { clauseNames } from '$lib/domain/documents/clause-name';
import { listFieldNames } from '$lib/domain/responses/answer-fields';
import { CHANNELS } from '$lib/domain/responses/channel';
import { MOST_RECORDED_COMMENTS } from '$lib/domain/responses/comments/recorded-comments';
import { readConsultation } from '$lib/server/consultations/read-consultation';
import { readVersion } from '$lib/server/consultations/read-version';
import type { Context } from '$lib/server/context';
import type { Actor } from '$lib/domain/shared/actor';
import { readSourceDocument } from '$lib/server/documents/read-source-document';
import { readForm } from '$lib/server/http/form';
import { handled } from '$lib/server/http/handled';
import { readOrganisationChoices } from '$lib/server/responses/desk/organisation-choices';
import { recordResponse } from '$lib/server/responses/desk/record-response';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

async function askedIn(locals: { ctx: Context; actor: Actor }, consultationId: string) {
	const found = await readConsultation(locals.ctx, locals.actor, consultationId);
	if (found.latestVersion === null) error(404);
	const { content } = await readVersion(locals.ctx, found.latestVersion.id);
	return { content, phase: found.phase };
}

/** Bytes: a whole response is on one page, long answers included. */
const LARGEST_RECORD = 4_000_000;
/** Room for comments: what is offered, the least first. */
const ROOMS = [5, 15, MOST_RECORDED_COMMENTS] as const;

/** What a comment may be about; none where there is no draft. */
async function commentable(ctx: Context, consultationId: string) {
	const source = await readSourceDocument(ctx, ctx.db.read, { consultationId, number: 1 });
	if (source === null) return [];
	const { content } = source;
	const names = clauseNames(content.clauses);
	return [WHOLE, ...content.clauses.map(({ id }) => id)]
		.filter((id) => isOpenToComment(content, id))
		.map((value) => ({ value, label: names.get(value) ?? '' }));
}

export const load: PageServerLoad = handled(async ({ locals, params, url }) => {
	const organisations = await readOrganisationChoices(locals.ctx, locals.actor);
	const { content, phase } = await askedIn(locals, params.consultationId);
	return {
		home: `/secretariat/consultations/${params.consultationId}/responses`,
		canRecord: phase === 'open' || phase === 'closed',
		attributions: content.attributions,
		sections: content.sections,
		organisations,
		clauses: await commentable(locals.ctx, params.consultationId),
		rooms: ROOMS,
		room: ROOMS.find((room) => String(room) === url.searchParams.get('comments')) ?? ROOMS[0]
	};
});

export const actions = {
	default: handled(async ({ locals, params, request }: RequestEvent) => {
		const { content } = await askedIn(locals, params.consultationId);
		const values = await readForm(request, listFieldNames(questionsOf(content)));
		const attribution = ATTRIBUTIONS.find((one) => one === values.attribution);
		const channel = CHANNELS.find((one) => one === values.channel);
		const errors: Record<string, string> = {};
		if (channel === undefined || channel === 'web') errors.channel = 'Choose how it came in';
		if (attribution === undefined) errors.attribution = 'Choose how it was given';
		if (values.mayBeQuoted !== 'yes' && values.mayBeQuoted !== 'no')
			errors.mayBeQuoted = 'Choose whether it may be quoted';
		if (
			channel === undefined ||
			channel === 'web' ||
			attribution === undefined ||
			'mayBeQuoted' in errors
		)
			return fail(400, { values, errors });
		const recorded = await recordResponse(locals.ctx, locals.actor, {
			consultationId: params.consultationId,
			channel,
			attribution,
			organisationId:
				attribution === 'anonymous' || typeof values.organisationId !== 'string'
					? null
					: values.organisationId || null,
			statedName: typeof values.statedName === 'string' ? values.statedName : '',
			mayBeQuoted: values.mayBeQuoted === 'yes',
			values
		});
		if (!recorded.ok) return fail(400, { values, errors: recorded.error });
		redirect(303, `/secretariat/consultations/${params.consultationId}/responses?recorded`);
	}, LARGEST_RECORD)
} satisfies Actions;
