import { openComments } from '$lib/domain/drafting/draft-comment';
import { saysSomething } from '$lib/domain/responses/about';
import { sectionTasks } from '$lib/domain/responses/section-tasks';
import { readSharing } from '$lib/server/drafting/read-sharing';
import { handled } from '$lib/server/http/handled';
import { draftValues } from '$lib/server/responses/answering/own-response';
import { readOwnFollowUps } from '$lib/server/responses/follow-ups/read-follow-ups';
import { hasUnsentChanges } from '$lib/server/responses/answering/submit-response';
import { sourceOf } from '../../../document-page.server';
import { documentTask } from '../../../section-items';
import { currentResponse, hasKeptReceipt } from '../../../receipt-cookie.server';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = handled(async (event) => {
	const { own } = await currentResponse(event);
	const questions = await readOwnFollowUps(event.locals.ctx, own.id);
	const { links, comments } = await readSharing(event.locals.ctx, own);
	const source = await sourceOf(event.locals.ctx, own);
	return {
		isExample: own.isExample,
		slug: own.slug,
		title: own.content.title,
		phase: own.phase,
		closesAt: own.closesAt,
		attribution: own.attribution,
		isSubmitted: own.state === 'submitted',
		hasUnsentChanges: own.state === 'submitted' && hasUnsentChanges(own),
		needsName: own.author?.statedName === '',
		isRegistered: (own.author?.organisationId ?? null) !== null,
		saysAbout: saysSomething(own.about),
		isKept: hasKeptReceipt(event.cookies),
		followUps: {
			asked: questions.length,
			open: questions.filter((asked) => asked.canAnswer && asked.answer === null).length
		},
		linkCount: links.length,
		openCommentCount: comments.filter(({ isResolved }) => !isResolved).length,
		document: documentTask(source, draftValues(own)),
		sections: sectionTasks(own.content, draftValues(own), openComments(comments))
	};
});
