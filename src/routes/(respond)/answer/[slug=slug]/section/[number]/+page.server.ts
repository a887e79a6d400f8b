import { error, fail, redirect } from '@sveltejs/kit';
import { VISITOR } from '$lib/domain/shared/actor';
import {
	baseFieldName,
	fieldName,
	fieldValues,
	listFieldNames
} from '$lib/domain/responses/answer-fields';
import { visibleInSection } from '$lib/domain/responses/completeness';
import { baseOf } from '$lib/domain/responses/decide-save';
import { describeAnswer } from '$lib/domain/responses/describe-answer';
import { DomainError } from '$lib/domain/shared/domain-error';
import { renderMarkdown } from '$lib/domain/shared/markdown';
import { readForm } from '$lib/server/http/form';
import { handled } from '$lib/server/http/handled';
import { draftValues, type OwnResponse } from '$lib/server/responses/own-response';
import { saveAnswers, type SaveOutcome } from '$lib/server/responses/save-answers';
import { currentResponse } from '../../../../receipt-cookie.server';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/** Bytes: room for some fifteen answers of the full length in any script, as browsers encode it. */
const LARGEST_PAGE = 2_000_000;

function sectionOf(own: OwnResponse, number: string) {
	const index = Number(number) - 1;
	const section = /^\d{1,3}$/.test(number) ? own.content.sections[index] : undefined;
	if (section === undefined) error(404);
	return { section, index, isLast: index === own.content.sections.length - 1 };
}

export const load: PageServerLoad = handled(async (event) => {
	const { own } = await currentResponse(event);
	const { section, index } = sectionOf(own, event.params.number);
	const questions = visibleInSection(own.content, section, draftValues(own));
	return {
		isExample: own.isExample,
		slug: own.slug,
		title: own.content.title,
		phase: own.phase,
		section: {
			title: section.title,
			introduction: section.introduction === '' ? '' : renderMarkdown(section.introduction)
		},
		number: index + 1,
		sectionCount: own.content.sections.length,
		questions,
		values: Object.assign(
			{},
			...questions.map((question) => fieldValues(question, own.drafts.get(question.id)?.value))
		) as ReturnType<typeof fieldValues>,
		bases: Object.fromEntries(questions.map(({ id }) => [id, baseOf(own.drafts.get(id))])),
		addedCount: Number(event.url.searchParams.get('added') ?? 0)
	};
});

export const actions = {
	default: handled(async (event: RequestEvent) => {
		const { own, receipt } = await currentResponse(event);
		const { section, index, isLast } = sectionOf(own, event.params.number);
		const values = await readForm(event.request, listFieldNames(section.questions));
		const { slug } = event.params;
		const keepStoredOf = new Set(
			section.questions.filter(({ id }) => values[`keep-${id}`] === 'stored').map(({ id }) => id)
		);
		const none: Record<string, string> = {};
		let outcome: SaveOutcome;
		try {
			outcome = await saveAnswers(event.locals.ctx, VISITOR, {
				...{ slug, receipt, values, keepStoredOf },
				sectionId: section.id
			});
		} catch (thrown) {
			if (thrown instanceof DomainError && thrown.code === 'closed')
				return fail(403, { isClosed: true, values, errors: none, bases: none, conflicts: none });
			throw thrown;
		}
		const { errors, conflicts, added } = outcome;
		if (errors.size > 0 || conflicts.size > 0)
			return fail(errors.size > 0 ? 400 : 409, {
				isClosed: false,
				values,
				errors: Object.fromEntries([
					...[...errors].map(([id, sentence]) => [fieldName(id), sentence]),
					...[...conflicts.keys()].map((id) => [
						fieldName(id),
						'This answer was changed on another page. Choose which to keep'
					])
				]) as Record<string, string>,
				// What is wrong was not looked at yet: its page is still the one that it was made from.
				bases: Object.fromEntries(
					[...errors.keys()].map((id) => [id, values[baseFieldName(id)] ?? '0'])
				),
				conflicts: Object.fromEntries(
					section.questions.flatMap((question): [string, string][] =>
						conflicts.has(question.id)
							? [[question.id, describeAnswer(question, conflicts.get(question.id) ?? undefined)]]
							: []
					)
				)
			});
		const home = `/answer/${slug}`;
		const [first] = added;
		if (values.then === 'later') redirect(303, `${home}/later`);
		if (first !== undefined)
			redirect(
				303,
				`${home}/section/${String(index + 1)}?added=${String(added.length)}#${fieldName(first)}`
			);
		redirect(303, isLast ? `${home}/check` : `${home}/section/${String(index + 2)}`);
	}, LARGEST_PAGE)
} satisfies Actions;
