import { fail, redirect } from '@sveltejs/kit';
import { VISITOR } from '$lib/domain/shared/actor';
import { DomainError } from '$lib/domain/shared/domain-error';
import { hitLines } from '$lib/domain/responses/free-text/hit-lines';
import { checkOwnWords } from '$lib/domain/responses/own-words';
import { ABOUT_PARTS, readMeter, saidIn } from '$lib/domain/responses/meter/privacy-meter';
import { readForm } from '$lib/server/http/form';
import { handled } from '$lib/server/http/handled';
import { readInvitedTraits } from '$lib/server/identity/invitations/read-invited-traits';
import { readKnownNames } from '$lib/server/organisations/read-known-names';
import { readRegisterLists } from '$lib/server/organisations/read-register-lists';
import { leaveOut } from '$lib/server/responses/answering/leave-out';
import { draftValues } from '$lib/server/responses/answering/own-response';
import { readOutlook } from '$lib/server/responses/answering/read-outlook';
import { sourceOf } from '../../../document-page.server';
import { currentResponse } from '../../../receipt-cookie.server';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = handled(async (event) => {
	const { ctx } = event.locals;
	const { own } = await currentResponse(event);
	const { slug, content, about } = own;
	if (own.attribution === 'named' || own.phase !== 'open') redirect(303, `/answer/${slug}/check`);
	const source = (await sourceOf(ctx, own))?.content ?? null;
	const words = checkOwnWords(content, draftValues(own), await readKnownNames(ctx), source);
	const isAnonymous = own.attribution === 'anonymous';
	const saysNothing = ABOUT_PARTS.every((part) => saidIn(about, part).length === 0);
	const findsNothing = words.every(({ hits }) => hits.length === 0);
	// On the way from the last section it is passed over when it has nothing to say.
	if (event.url.searchParams.has('passing') && findsNothing && (saysNothing || !isAnonymous))
		redirect(303, `/answer/${slug}/check`);

	const isInvited = content.audience === 'invited';
	const entries = Object.values(await readRegisterLists(ctx)).flat();
	const namesOf = (ids: readonly string[]) =>
		entries.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
	const meter =
		isAnonymous && isInvited
			? readMeter(await readInvitedTraits(ctx, own.consultationId), about, content.threshold)
			: null;
	return {
		isExample: own.isExample,
		slug,
		title: content.title,
		threshold: content.threshold,
		isAnonymous,
		said: ABOUT_PARTS.flatMap((part) => {
			const names = namesOf(saidIn(about, part));
			const without = meter?.without.find((row) => row.part === part)?.matching ?? null;
			return names.length === 0 ? [] : [{ part, names, without }];
		}),
		meter: meter === null ? null : { invited: meter.invited, matching: meter.matching },
		outlook: isAnonymous ? await readOutlook(ctx, { id: own.consultationId, content }) : null,
		writtenCount: words.length,
		words: words
			.filter(({ hits }) => hits.length > 0)
			.map(({ question, questionId, sectionNumber, text, hits }) => ({
				...{ question, questionId, sectionNumber },
				lines: hitLines(text, hits)
			}))
	};
});

export const actions = {
	leaveOut: handled(async (event: RequestEvent) => {
		const { receipt } = await currentResponse(event);
		const { slug } = event.params;
		const posted = await readForm(event.request);
		const part = ABOUT_PARTS.find((one) => one === posted.part);
		if (part === undefined) return fail(400);
		try {
			await leaveOut(event.locals.ctx, VISITOR, { slug, receipt, part });
		} catch (thrown) {
			// The next page says that it has closed.
			if (!(thrown instanceof DomainError) || thrown.code !== 'closed') throw thrown;
		}
		redirect(303, `/answer/${slug}/before-sending`);
	})
} satisfies Actions;
