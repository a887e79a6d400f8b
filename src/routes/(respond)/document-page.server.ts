import { error } from '@sveltejs/kit';
import { readingPage } from '$lib/domain/documents/reading-page';
import { describeAnswer } from '$lib/domain/responses/describe-answer';
import { ownComments } from '$lib/domain/responses/comments/own-comments';
import { visibleQuestions } from '$lib/domain/responses/visible-questions';
import type { Context } from '$lib/server/context';
import { readSourceDocument } from '$lib/server/documents/read-source-document';
import { readChanges } from '$lib/server/redrafts/read-changes';
import { draftValues, type OwnResponse } from '$lib/server/responses/answering/own-response';

/** The source document that a response may comment on; null for a consultation without one. */
export const sourceOf = (ctx: Context, own: Pick<OwnResponse, 'consultationId'>) =>
	readSourceDocument(ctx, ctx.db.read, { consultationId: own.consultationId, number: 1 });

/** Where the pictures of a source document are, for everybody. */
export const imagesOf = (slug: string): string => `/consultations/${slug}/guidance/images`;

/** The text of the source document with the comments of a draft, for whoever may write on it. */
export async function loadDocumentPage(ctx: Context, own: OwnResponse, url: URL) {
	const source = await sourceOf(ctx, own);
	if (source === null) error(404);
	const drafts = draftValues(own);
	return {
		isExample: own.isExample,
		title: own.content.title,
		documentTitle: source.title,
		phase: own.phase,
		changes: await readChanges(ctx, source.content),
		changesHref: `/consultations/${own.slug}/guidance/changes`,
		reading: readingPage(source.content, url.searchParams.get('part')),
		comments: new Map(ownComments(source.content, drafts).map((one) => [one.clauseId, one])),
		asked: visibleQuestions(own.content, drafts).flatMap((question) => {
			const { clauseId, text } = question;
			const answer = describeAnswer(question, drafts.get(question.id));
			return clauseId === undefined ? [] : [{ clauseId, text, answer }];
		}),
		/** The clause whose page was saved just now. */
		saved: url.searchParams.get('saved') ?? '',
		images: imagesOf(own.slug)
	};
}

export type DocumentPageData = Awaited<ReturnType<typeof loadDocumentPage>>;
