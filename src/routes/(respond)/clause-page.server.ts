import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { clausePlace, hasWordsToChange } from '$lib/domain/documents/clause-place';
import { isOpenToComment, WHOLE } from '$lib/domain/documents/clause';
import { changesSince } from '$lib/domain/documents/earlier/changes-since';
import { partOf } from '$lib/domain/documents/reading-parts';
import { placeAddress, readingOf } from '$lib/domain/documents/reading-page';
import { fieldValues, listFieldNames, type RawValues } from '$lib/domain/responses/answer-fields';
import { COMMENT_FIELD } from '$lib/domain/responses/comments/comment-form';
import { baseOf } from '$lib/domain/responses/decide-save';
import { commentFields } from '$lib/domain/responses/comments/parse-comment';
import { pinnedQuestions } from '$lib/domain/responses/pinned-questions';
import { DomainError } from '$lib/domain/shared/domain-error';
import { VISITOR } from '$lib/domain/shared/actor';
import { readPublished } from '$lib/server/consultations/read-published';
import type { Context } from '$lib/server/context';
import { readForm } from '$lib/server/http/form';
import { draftValues, type OwnResponse } from '$lib/server/responses/answering/own-response';
import type { ResponseKey } from '$lib/server/responses/answering/response-key';
import { saveClause, type SavedClause } from '$lib/server/responses/answering/save-clause';
import { sentClause } from './clause-form';
import { clauseProblems } from './clause-problems.server';
import { imagesOf, sourceOf } from './document-page.server';

/** One clause of the source document with a draft's comment on it, for whoever may write there. */
export async function loadClausePage(
	ctx: Context,
	own: OwnResponse,
	{ clauseId, url }: { clauseId: string; url: URL }
) {
	const source = await sourceOf(ctx, own);
	const place = source === null ? null : clausePlace(source.content, clauseId);
	if (source === null || (place === null && clauseId !== WHOLE)) error(404);
	const { parts, labels } = readingOf(source.content);
	const labelled = (id: string | undefined) =>
		id === undefined ? null : { id, label: labels.get(id) ?? '' };
	const stored = own.drafts.get(clauseId);
	const comment = stored?.value.kind === 'comment' ? stored.value : undefined;
	const pinned = pinnedQuestions(own.content, draftValues(own), clauseId);
	const hasBox = place !== null && hasWordsToChange(place.clause);
	const saved = labelled(url.searchParams.get('saved') ?? undefined);
	return {
		isExample: own.isExample,
		title: own.content.title,
		documentTitle: source.title,
		phase: own.phase,
		clauseId,
		label: labels.get(clauseId) ?? '',
		place,
		part: clauseId === WHOLE ? parts.length : partOf(parts, clauseId),
		isOpen: isOpenToComment(source.content, clauseId),
		hasBox,
		comment: comment ?? null,
		fields: commentFields(comment, hasBox ? place.clause.text : ''),
		base: baseOf(comment === undefined ? undefined : stored),
		questions: pinned.map(({ question }) => question),
		values: Object.fromEntries(
			pinned.flatMap(({ question }) =>
				Object.entries(fieldValues(question, own.drafts.get(question.id)?.value))
			)
		),
		bases: Object.fromEntries(
			pinned.map(({ question }) => [question.id, baseOf(own.drafts.get(question.id))])
		),
		changes: changesSince(source.content),
		previous: labelled(place?.previous?.id),
		next: labelled(place?.next?.id),
		saved: saved === null || saved.label === '' ? null : saved.label,
		images: imagesOf(own.slug)
	};
}

/** A clause's page that was sent from a browser which has no response open any more. */
export async function refuseClausePage({
	locals,
	request,
	params
}: RequestEvent<{ slug: string; clauseId: string }>) {
	const questions = await publishedQuestions(locals.ctx, params);
	return fail(
		410,
		sentClause(await readForm(request, listFieldNames(questions)), { isTooLate: true })
	);
}

/** The questions at a clause as they are asked now, for a page without a response to read. */
export async function publishedQuestions(
	ctx: Context,
	{ slug, clauseId }: { slug: string; clauseId: string }
) {
	const { content } = await readPublished(ctx, slug);
	return content.sections.flatMap(({ questions }) =>
		questions.filter((question) => question.clauseId === clauseId)
	);
}

/**
 * Saves a clause's page and goes on: back to its place in the text, or to the next clause.
 * @param home the address of the response or draft
 */
export async function saveClausePage(
	{ locals, request, params }: RequestEvent<{ clauseId: string }>,
	{ own, key }: { own: OwnResponse; key: ResponseKey },
	home: string
) {
	const { ctx } = locals;
	const { clauseId } = params;
	const pinned = pinnedQuestions(own.content, draftValues(own), clauseId);
	const values = await readForm(request, listFieldNames(pinned.map(({ question }) => question)));
	const isRemoved = values.then === 'remove';
	try {
		const saved = await saveClause(ctx, VISITOR, {
			...{ key, clauseId },
			values: isRemoved ? withoutComment(values) : values
		});
		const problems = clauseProblems(own.content, saved, values);
		if (problems !== null)
			return fail(
				problems.status,
				// The comment has gone already: saving the corrected page must not bring it back.
				sentClause(isGone(saved, isRemoved) ? withoutComment(values) : values, problems.form)
			);
	} catch (thrown) {
		if (thrown instanceof DomainError && thrown.code === 'closed')
			return fail(403, sentClause(values, { isTooLate: true }));
		throw thrown;
	}
	// Shown again with what it said, so that it can be put back.
	if (isRemoved) return sentClause(values, { isRemoved });
	const source = await sourceOf(ctx, own);
	const next = source === null ? null : clausePlace(source.content, clauseId)?.next;
	if (values.then === 'next' && next)
		redirect(303, `${home}/document/clause/${next.id}?saved=${clauseId}`);
	const parts = source === null ? [] : readingOf(source.content).parts;
	const part = clauseId === WHOLE ? parts.length : partOf(parts, clauseId);
	redirect(303, placeAddress(`${home}/document`, { part, clauseId }, { saved: clauseId }));
}

const isGone = ({ comment }: SavedClause, isRemoved: boolean): boolean =>
	isRemoved && comment?.kind !== 'conflict' && comment?.kind !== 'invalid';

const withoutComment = <Sent extends RawValues>(values: Sent): Sent => {
	const { kind, text, suggested } = COMMENT_FIELD;
	return { ...values, [kind]: '', [text]: '', [suggested]: '' };
};
