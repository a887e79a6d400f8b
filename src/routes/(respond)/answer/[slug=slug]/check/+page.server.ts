import { fail, redirect } from '@sveltejs/kit';
import { whatSendingEnds } from '$lib/domain/drafting/what-sending-ends';
import { VISITOR } from '$lib/domain/shared/actor';
import { visibleInSection } from '$lib/domain/responses/completeness';
import { describeAnswer } from '$lib/domain/responses/describe-answer';
import { ownComments } from '$lib/domain/responses/comments/own-comments';
import { DomainError } from '$lib/domain/shared/domain-error';
import { fieldName } from '$lib/domain/responses/answer-fields';
import { readSharing } from '$lib/server/drafting/read-sharing';
import { readForm } from '$lib/server/http/form';
import { handled } from '$lib/server/http/handled';
import { readRegisterLists } from '$lib/server/organisations/read-register-lists';
import { draftValues } from '$lib/server/responses/answering/own-response';
import {
	submitResponse,
	whatBlocks,
	type NotSubmitted
} from '$lib/server/responses/answering/submit-response';
import { sourceOf } from '../../../document-page.server';
import { currentResponse, withReceipt } from '../../../receipt-cookie.server';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = handled(async (event) => {
	const { own } = await currentResponse(event);
	const drafts = draftValues(own);
	const lists = Object.values(await readRegisterLists(event.locals.ctx)).flat();
	const namesOf = (ids: string[]) =>
		lists.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
	const { sizeBandId, regionIds, serviceCategoryIds, specialismIds } = own.about;
	const source = await sourceOf(event.locals.ctx, own);
	return {
		isExample: own.isExample,
		slug: own.slug,
		title: own.content.title,
		phase: own.phase,
		closesAt: own.closesAt,
		attribution: own.attribution,
		isSubmitted: own.state === 'submitted',
		mayBeQuoted: own.mayBeQuoted,
		privacyNotice: own.content.privacyNotice,
		statedName: own.author?.statedName ?? null,
		about: namesOf([
			...(sizeBandId === null ? [] : [sizeBandId]),
			...regionIds,
			...serviceCategoryIds,
			...specialismIds
		]),
		sections: own.content.sections.map((section, index) => ({
			number: index + 1,
			title: section.title,
			questions: visibleInSection(own.content, section, drafts).map((question) => ({
				id: question.id,
				text: question.text,
				answer: describeAnswer(question, drafts.get(question.id)),
				isMissing: question.required && !drafts.has(question.id)
			}))
		})),
		document:
			source === null
				? null
				: { title: source.title, comments: ownComments(source.content, drafts) },
		isBlocked: whatBlocks(own) !== null,
		sendingEnds: whatSendingEnds(await readSharing(event.locals.ctx, own))
	};
});

/** Errors by the id of a row on the page; `describeBlocked` is also what the links go to. */
function describeBlocked({ missing, needsName, isEmpty }: NotSubmitted): Record<string, string> {
	return {
		...(needsName ? { statedName: 'Enter the name of your organisation' } : {}),
		...(isEmpty && missing.length === 0
			? { form: 'There is nothing to send yet: write something first' }
			: {}),
		...Object.fromEntries(
			missing.map(({ id, text }) => [fieldName(id), `Answer “${text}”: it is needed`])
		)
	};
}

export const actions = {
	default: handled(async (event: RequestEvent) => {
		const { slug } = event.params;
		const { mayBeQuoted } = await readForm(event.request);
		if (mayBeQuoted !== 'yes' && mayBeQuoted !== 'no')
			return fail(400, { errors: { mayBeQuoted: 'Choose whether your words may be quoted' } });
		try {
			const submitted = await withReceipt(event, (receipt) =>
				submitResponse(event.locals.ctx, VISITOR, {
					...{ slug, receipt },
					mayBeQuoted: mayBeQuoted === 'yes'
				})
			);
			if (!submitted.ok)
				return fail(400, { errors: describeBlocked(submitted.error), mayBeQuoted });
		} catch (thrown) {
			// The page says that it has closed, and still shows every answer.
			if (thrown instanceof DomainError && thrown.code === 'closed')
				return fail(403, { errors: {}, mayBeQuoted });
			throw thrown;
		}
		redirect(303, `/answer/${slug}/receipt?sent`);
	})
} satisfies Actions;
