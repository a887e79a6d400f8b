import { redirect } from '@sveltejs/kit';
import { themeChoices } from '$lib/domain/coding/theme-choice';
import { changesSince } from '$lib/domain/documents/earlier/changes-since';
import { clauseChange } from '$lib/domain/documents/earlier/clause-change';
import { wordDifference } from '$lib/domain/documents/difference/word-difference';
import { can } from '$lib/server/access/can';
import { readAnswers, ANSWERS_A_PAGE } from '$lib/server/coding/read-answers';
import { readThemes } from '$lib/server/coding/read-codebook';
import { readCodingState } from '$lib/server/coding/read-coding-state';
import { handled } from '$lib/server/http/handled';
import { readClauseNotes } from '$lib/server/reports/comments/read-clause-notes';
import { clauseAround } from './clause-around.server';
import { filtersOf } from './coding-filters';
import { codingSubject } from './coding-subject.server';
import { mark } from './mark-action.server';
import { note } from './note-action.server';
import type { Actions, PageServerLoad } from './$types';

const SAID: Record<string, string> = {
	closed: 'The coding is closed. A report can be made from it now.',
	reopened: 'The coding is open again. Close it when you are done, to make the next snapshot.',
	'all-read': 'Every answer to this question is read.',
	noted: 'The note is saved.',
	'comments-read': 'Every comment with words is read.'
};

export const load: PageServerLoad = handled(async ({ locals: { ctx, actor }, params, url }) => {
	const { consultationId } = params;
	const { content, phase, isClosed, snapshot } = await readCodingState(ctx, actor, consultationId);
	const filters = filtersOf(url.searchParams);
	const found = await codingSubject(ctx, actor, {
		...{ consultationId, content },
		wanted: filters.questionId
	});
	const subject = found.subject ?? found.questions[0] ?? null;
	// A consultation may ask nothing but what is thought of its draft.
	if (subject === null && found.source !== null)
		redirect(303, `/secretariat/consultations/${consultationId}/comments`);
	const mayEdit = can(actor, 'coding:edit');
	const reading =
		subject === null
			? null
			: await readAnswers(ctx, actor, {
					...filters,
					consultationId,
					question: subject,
					isRead: filters.read === null ? null : filters.read === 'read'
				});
	const notes = subject?.clause ? await readClauseNotes(ctx.db.read, consultationId) : null;
	const clauseText = subject?.clause?.text ?? '';
	return {
		phase,
		isClosed,
		snapshot,
		canMark: mayEdit,
		canCode: mayEdit && !isClosed,
		questions: found.questions,
		hasDocument: found.source !== null,
		subject,
		change:
			subject?.clause && found.source
				? clauseChange(changesSince(found.source.content), subject.id)
				: null,
		around:
			subject?.clause && found.source
				? await clauseAround(ctx, actor, { consultationId, clauseId: subject.id, ...found.source })
				: null,
		note: notes?.get(subject?.id ?? '') ?? { text: '', revision: 0 },
		isNoting: url.searchParams.has('note'),
		filters,
		themes: themeChoices(await readThemes(ctx, actor, consultationId)),
		perPage: ANSWERS_A_PAGE,
		reading,
		// By response. Worked out here, so that the page's script need not hold what works it out.
		changes: Object.fromEntries(
			(reading?.answers ?? []).flatMap(({ responseId, comment }) =>
				typeof comment?.suggested === 'string'
					? [[responseId, wordDifference(clauseText, comment.suggested)]]
					: []
			)
		),
		flash: SAID[url.searchParams.get('done') ?? ''] ?? null
	};
});

export const actions = { mark: handled(mark), note: handled(note) } satisfies Actions;
