import { fail, redirect } from '@sveltejs/kit';
import { visibleInSection } from '$lib/domain/responses/completeness';
import { describeAnswer } from '$lib/domain/responses/describe-answer';
import { readForm } from '$lib/server/http/form';
import { handled } from '$lib/server/http/handled';
import { readRegisterLists } from '$lib/server/organisations/read-register-lists';
import { matchOrganisation } from '$lib/server/responses/desk/match-organisation';
import { readOrganisationChoices } from '$lib/server/responses/desk/organisation-choices';
import { readFollowUps } from '$lib/server/responses/follow-ups/read-follow-ups';
import { readResponse } from '$lib/server/responses/desk/read-response';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = handled(async ({ locals, params, url }) => {
	const { ctx, actor } = locals;
	const found = await readResponse(ctx, actor, params);
	const lists = Object.values(await readRegisterLists(ctx)).flat();
	const { sizeBandId, regionIds, serviceCategoryIds, specialismIds } = found.about;
	const said = [sizeBandId, ...regionIds, ...serviceCategoryIds, ...specialismIds];
	const needsMatch = found.author !== null && found.author.organisationId === null;
	return {
		home: `/secretariat/consultations/${params.consultationId}/responses`,
		attribution: found.attribution,
		channel: found.channel,
		mayBeQuoted: found.mayBeQuoted,
		versionNumber: found.versionNumber,
		author: found.author,
		about: lists.filter(({ id }) => said.includes(id)).map(({ name }) => name),
		sections: found.content.sections.map((section) => ({
			title: section.title,
			rows: visibleInSection(found.content, section, found.answers).map((question) => ({
				key: question.text,
				value: describeAnswer(question, found.answers.get(question.id))
			}))
		})),
		followUps: await readFollowUps(ctx, actor, params),
		hasAsked: url.searchParams.has('asked'),
		organisations: needsMatch ? await readOrganisationChoices(ctx, actor) : null
	};
});

export const actions = {
	match: handled(async ({ locals, params, request }: RequestEvent) => {
		const { organisationId } = await readForm(request);
		const matched = await matchOrganisation(locals.ctx, locals.actor, {
			...params,
			organisationId: typeof organisationId === 'string' ? organisationId : ''
		});
		if (!matched.ok) return fail(400, { errors: matched.error });
		redirect(
			303,
			`/secretariat/consultations/${params.consultationId}/responses/${params.responseId}`
		);
	})
} satisfies Actions;
