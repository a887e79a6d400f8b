import { codableQuestions } from '$lib/domain/coding/codable-questions';
import { themeChoices } from '$lib/domain/coding/theme-choice';
import { can } from '$lib/server/access/can';
import { readAnswers, ANSWERS_A_PAGE } from '$lib/server/coding/read-answers';
import { readThemes } from '$lib/server/coding/read-codebook';
import { readCodingState } from '$lib/server/coding/read-coding-state';
import { handled } from '$lib/server/http/handled';
import { filtersOf } from './coding-filters';
import { mark } from './mark-action.server';
import type { Actions, PageServerLoad } from './$types';

const SAID: Record<string, string> = {
	closed: 'The coding is closed. A report can be made from it now.',
	reopened: 'The coding is open again. Close it when you are done, to make the next snapshot.',
	'all-read': 'Every answer to this question is read.'
};

export const load: PageServerLoad = handled(async ({ locals: { ctx, actor }, params, url }) => {
	const { consultationId } = params;
	const { content, phase, isClosed, snapshot } = await readCodingState(ctx, actor, consultationId);
	const questions = content === null ? [] : codableQuestions(content);
	const filters = filtersOf(url.searchParams);
	const question = questions.find(({ id }) => id === filters.questionId) ?? questions[0] ?? null;
	const mayEdit = can(actor, 'coding:edit');
	return {
		phase,
		isClosed,
		snapshot,
		canMark: mayEdit,
		canCode: mayEdit && !isClosed,
		questions: questions.map(({ id, text }) => ({ id, text })),
		question,
		filters,
		themes: themeChoices(await readThemes(ctx, actor, consultationId)),
		perPage: ANSWERS_A_PAGE,
		reading:
			question === null
				? null
				: await readAnswers(ctx, actor, {
						...filters,
						consultationId,
						question,
						isRead: filters.read === null ? null : filters.read === 'read'
					}),
		flash: SAID[url.searchParams.get('done') ?? ''] ?? null
	};
});

export const actions = { mark: handled(mark) } satisfies Actions;
