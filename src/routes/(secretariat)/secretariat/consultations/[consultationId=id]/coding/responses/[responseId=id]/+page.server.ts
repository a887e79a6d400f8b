import { closedAnswerWords } from '$lib/domain/coding/closed-answer-words';
import { themeChoices } from '$lib/domain/coding/theme-choice';
import { questionsOf } from '$lib/domain/consultations/content';
import { codableText } from '$lib/domain/responses/answer-value';
import { can } from '$lib/server/access/can';
import { readThemes } from '$lib/server/coding/read-codebook';
import { readCodingState } from '$lib/server/coding/read-coding-state';
import { readResponseAnswers } from '$lib/server/coding/read-response-answers';
import { readVersion } from '$lib/server/consultations/read-version';
import { readSourceDocument } from '$lib/server/documents/read-source-document';
import { handled } from '$lib/server/http/handled';
import { readFollowUps } from '$lib/server/responses/follow-ups/read-follow-ups';
import { followUpItems } from './follow-up-items';
import { commentItems } from './comment-items';
import { mark } from '../../mark-action.server';
import type { Actions, PageServerLoad } from './$types';

/** Neither a comment nor an answer to a follow-up question. */
const NEITHER = { comment: null, asked: null };

export const load: PageServerLoad = handled(async ({ locals: { ctx, actor }, params }) => {
	const { consultationId, responseId } = params;
	const { isClosed } = await readCodingState(ctx, actor, consultationId);
	const response = await readResponseAnswers(ctx, actor, { consultationId, responseId });
	// The version that was answered, so that the questions read as they did then.
	const { content } = await readVersion(ctx, response.versionId);
	const { answers, ...about } = response;
	const given = new Map(answers.map((answer) => [answer.questionId, answer]));
	const mayEdit = can(actor, 'coding:edit');
	const source = await readSourceDocument(ctx, ctx.db.read, { consultationId, number: 1 });
	const items = questionsOf(content).flatMap((question) => {
		const answer = given.get(question.id);
		if (answer === undefined) return [];
		const { value, ...rest } = answer;
		const text = codableText(value);
		const { attribution, organisationName } = about;
		return {
			questionId: question.id,
			questionText: question.text,
			chosen: closedAnswerWords(question, value),
			change: null,
			answer:
				text === ''
					? null
					: { ...rest, responseId, attribution, organisationName, text, ...NEITHER }
		};
	});
	const followUps = can(actor, 'response:read')
		? await readFollowUps(ctx, actor, { consultationId, responseId })
		: [];
	return {
		response: about,
		items: [
			...items,
			...commentItems(source?.content.clauses ?? [], given, about),
			...followUpItems(answers, about)
		],
		themes: themeChoices(await readThemes(ctx, actor, consultationId)),
		canMark: mayEdit,
		canCode: mayEdit && !isClosed,
		isClosed,
		// What can be coded stands among the answers.
		followUps: followUps.filter(({ id }) => !given.has(id))
	};
});

export const actions = { mark: handled(mark) } satisfies Actions;
