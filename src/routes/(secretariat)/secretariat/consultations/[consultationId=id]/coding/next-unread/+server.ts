import { redirect } from '@sveltejs/kit';
import { placesInOrder } from '$lib/domain/coding/comment-margin';
import type { SourceContent } from '$lib/domain/documents/clause';
import { DomainError } from '$lib/domain/shared/domain-error';
import { findNextUnread } from '$lib/server/coding/find-next-unread';
import { readCodingState } from '$lib/server/coding/read-coding-state';
import { readCommentedClauses } from '$lib/server/coding/read-commented-clauses';
import { handled } from '$lib/server/http/handled';
import { codingSubject } from '../coding-subject.server';
import type { RequestEvent, RequestHandler } from './$types';

type NextUnread = NonNullable<Awaited<ReturnType<typeof findNextUnread>>>;

/**
 * Goes to the next unread answer of a question, on whichever page it is. Among comments it goes on
 * to the next clause that has any unread; with no question named, to the first of them.
 */
export const GET: RequestHandler = handled(async (event) => {
	const { locals, params, url } = event;
	const { ctx, actor } = locals;
	const { consultationId } = params;
	const { content } = await readCodingState(ctx, actor, consultationId);
	const wanted = url.searchParams.get('question');
	const { subject, source } = await codingSubject(ctx, actor, { consultationId, content, wanted });
	if (subject === null && (wanted !== null || source === null))
		throw new DomainError('not-found', 'question');
	const home = `/secretariat/consultations/${consultationId}/coding`;
	const goTo = (subjectId: string, { page, responseId, questionId }: NextUnread) =>
		redirect(303, `${home}?question=${subjectId}&page=${page}#answer-${responseId}-${questionId}`);

	const afterResponseId = url.searchParams.get('after') || null;
	const next =
		subject &&
		(await findNextUnread(ctx, actor, { ...params, question: subject, afterResponseId }));
	if (subject && next) goTo(subject.id, next);
	if (subject?.clause === null || source === null)
		redirect(303, `${home}?question=${subject?.id ?? ''}&done=all-read`);
	const clauseId = await nextClause(event, source.content, subject?.id ?? null);
	const first =
		clauseId &&
		(await findNextUnread(ctx, actor, {
			...params,
			question: { id: clauseId },
			afterResponseId: null
		}));
	if (clauseId && first) goTo(clauseId, first);
	redirect(
		303,
		subject
			? `${home}?question=${subject.id}&done=comments-read`
			: `/secretariat/consultations/${consultationId}/comments?done=comments-read`
	);
});

/** The first clause with unread comments after one, and past the end the first of all. */
async function nextClause(
	{ locals: { ctx, actor }, params }: Pick<RequestEvent, 'locals' | 'params'>,
	{ clauses }: SourceContent,
	afterId: string | null
): Promise<string | null> {
	const commented = await readCommentedClauses(ctx, actor, { ...params, clauses });
	const unread = new Set(
		commented.filter(({ toRead, read }) => read < toRead).map(({ clauseId }) => clauseId)
	);
	const places = placesInOrder(clauses);
	const after = afterId === null ? 0 : places.indexOf(afterId) + 1;
	return [...places.slice(after), ...places.slice(0, after)].find((id) => unread.has(id)) ?? null;
}
