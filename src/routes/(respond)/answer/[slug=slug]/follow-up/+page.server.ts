import { fail, redirect } from '@sveltejs/kit';
import { hitLines, type HitLine } from '$lib/domain/responses/free-text/hit-lines';
import { PLACES } from '$lib/domain/responses/places';
import { findIdentifyingText } from '$lib/domain/responses/free-text/text-check';
import { VISITOR } from '$lib/domain/shared/actor';
import { DomainError } from '$lib/domain/shared/domain-error';
import type { Context } from '$lib/server/context';
import { readForm } from '$lib/server/http/form';
import { handled } from '$lib/server/http/handled';
import { readKnownNames } from '$lib/server/organisations/read-known-names';
import { answerFollowUp } from '$lib/server/responses/follow-ups/answer-follow-up';
import { readOwnFollowUps } from '$lib/server/responses/follow-ups/read-follow-ups';
import { currentResponse } from '../../../receipt-cookie.server';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = handled(async (event) => {
	const { own } = await currentResponse(event);
	return {
		isExample: own.isExample,
		slug: own.slug,
		title: own.content.title,
		isAnonymous: own.attribution === 'anonymous',
		mayBeQuoted: own.mayBeQuoted,
		isSaved: event.url.searchParams.has('saved'),
		questions: await readOwnFollowUps(event.locals.ctx, own.id)
	};
});

/** What in an answer could give its author away; looked for now and kept nowhere. */
async function foundIn(ctx: Context, text: string): Promise<HitLine[]> {
	const { organisations, places } = await readKnownNames(ctx);
	const known = { organisations, places: [...places, ...PLACES], otherTexts: [] };
	return hitLines(text, findIdentifyingText(text, known));
}

export const actions = {
	default: handled(async (event: RequestEvent) => {
		const { own, receipt } = await currentResponse(event);
		const { slug } = event.params;
		const { id, answer, looked } = await readForm(event.request);
		if (typeof id !== 'string' || typeof answer !== 'string') return fail(400);
		const typed = { id, answer };
		const noErrors: Record<string, string> = {};
		const noLines: HitLine[] = [];
		const lines =
			own.attribution === 'named' || looked === 'yes'
				? noLines
				: await foundIn(event.locals.ctx, answer);
		if (lines.length > 0) return { ...typed, lines, errors: noErrors };
		try {
			const kept = await answerFollowUp(event.locals.ctx, VISITOR, {
				...{ slug, receipt, answer },
				followUpId: id
			});
			if (!kept.ok) return fail(400, { ...typed, lines: noLines, errors: kept.error });
		} catch (thrown) {
			if (!(thrown instanceof DomainError) || thrown.code !== 'closed') throw thrown;
			const errors: Record<string, string> = {
				answer: 'The day for answering has come. This was not kept: copy it if you need it'
			};
			return fail(403, { ...typed, lines: noLines, errors });
		}
		redirect(303, `/answer/${slug}/follow-up?saved`);
	})
} satisfies Actions;
