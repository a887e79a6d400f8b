import { visibleInSection } from '$lib/domain/responses/completeness';
import { describeAnswer } from '$lib/domain/responses/describe-answer';
import { ownComments } from '$lib/domain/responses/comments/own-comments';
import { readSharing } from '$lib/server/drafting/read-sharing';
import { handled } from '$lib/server/http/handled';
import { draftValues } from '$lib/server/responses/answering/own-response';
import { sourceOf } from '../../../../document-page.server';
import { bannerOf, currentDraft } from '../../../../drafting-cookie.server';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = handled(async (event) => {
	const { own, home } = await currentDraft(event);
	const { comments } = await readSharing(event.locals.ctx, own);
	const drafts = draftValues(own);
	const source = await sourceOf(event.locals.ctx, own);
	return {
		isExample: own.isExample,
		home,
		draft: bannerOf(own),
		title: own.content.title,
		phase: own.phase,
		document:
			source === null
				? null
				: { title: source.title, comments: ownComments(source.content, drafts) },
		sections: own.content.sections.map((section) => ({
			title: section.title,
			questions: visibleInSection(own.content, section, drafts).map((question) => ({
				id: question.id,
				text: question.text,
				answer: describeAnswer(question, drafts.get(question.id))
			})),
			comments: comments.filter(
				({ sectionId, isResolved }) => sectionId === section.id && !isResolved
			)
		}))
	};
});
