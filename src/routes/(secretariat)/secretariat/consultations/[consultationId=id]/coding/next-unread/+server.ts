import { redirect } from '@sveltejs/kit';
import { codableQuestions } from '$lib/domain/coding/codable-questions';
import { DomainError } from '$lib/domain/shared/domain-error';
import { findNextUnread } from '$lib/server/coding/find-next-unread';
import { readCodingState } from '$lib/server/coding/read-coding-state';
import { handled } from '$lib/server/http/handled';
import type { RequestHandler } from './$types';

/** Goes to the next unread answer of a question, on whichever page it is. */
export const GET: RequestHandler = handled(async ({ locals: { ctx, actor }, params, url }) => {
	const { consultationId } = params;
	const { content } = await readCodingState(ctx, actor, consultationId);
	const question =
		content === null
			? undefined
			: codableQuestions(content).find(({ id }) => id === url.searchParams.get('question'));
	if (question === undefined) throw new DomainError('not-found', 'question');
	const home = `/secretariat/consultations/${consultationId}/coding?question=${question.id}`;
	const afterResponseId = url.searchParams.get('after') || null;
	const next = await findNextUnread(ctx, actor, { consultationId, question, afterResponseId });
	if (next === null) redirect(303, `${home}&done=all-read`);
	redirect(303, `${home}&page=${next.page}#answer-${next.responseId}-${question.id}`);
});
