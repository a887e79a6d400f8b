import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import type { Section } from '$lib/domain/consultations/content';
import { shownClauses } from '$lib/domain/documents/clause';
import { clauseLabels } from '$lib/domain/documents/clause-labels';
import { VISITOR } from '$lib/domain/shared/actor';
import { pressedPlace } from '$lib/domain/drafting/comment-change';
import { fieldName, listFieldNames } from '$lib/domain/responses/answer-fields';
import { saveProblems } from '$lib/domain/responses/save-problems';
import { sectionView } from '$lib/domain/responses/section-view';
import { DomainError } from '$lib/domain/shared/domain-error';
import { readPublished } from '$lib/server/consultations/read-published';
import type { Context } from '$lib/server/context';
import { readSharing } from '$lib/server/drafting/read-sharing';
import { saveSection, type SectionOutcome } from '$lib/server/drafting/save-section';
import { readForm } from '$lib/server/http/form';
import type { OwnResponse } from '$lib/server/responses/answering/own-response';
import type { ResponseKey } from '$lib/server/responses/answering/response-key';
import { sourceOf } from './document-page.server';
import { nothingSaved, withoutAddedComments } from './section-form';

/** Bytes: room for some fifteen answers of the full length in any script, as browsers encode it. */
export const LARGEST_PAGE = 2_000_000;

/** One section of a draft, for its respondent and for colleagues alike. */
export async function loadSectionPage(
	ctx: Context,
	own: OwnResponse,
	{ number, url }: { number: string; url: URL }
) {
	const section = sectionView(own.content, number, own.drafts);
	if (section === null) error(404);
	const changed = new Set(url.searchParams.getAll('changed'));
	const { links, comments } = await readSharing(ctx, own);
	const isPinned = section.questions.some(({ clauseId }) => clauseId !== undefined);
	const source = isPinned ? await sourceOf(ctx, own) : null;
	const labels = clauseLabels(source === null ? [] : shownClauses(source.content));
	return {
		isExample: own.isExample,
		title: own.content.title,
		phase: own.phase,
		section,
		addedCount: Number(url.searchParams.get('added') ?? 0),
		changed: section.questions.filter(({ id }) => changed.has(id)),
		places: new Map(
			section.questions.flatMap(({ id, clauseId = '' }) => {
				const label = labels.get(clauseId);
				return label === undefined ? [] : [[id, { clauseId, label }] as const];
			})
		),
		isShared: links.length > 0,
		isAnonymous: own.attribution === 'anonymous',
		comments: comments.filter(({ sectionId }) => sectionId === section.id)
	};
}

/**
 * A section's page that was sent from a browser which has no response open any more: nothing can
 * be saved, and what was typed is shown again under its questions.
 */
export async function refuseSectionPage({
	locals,
	request,
	params
}: RequestEvent<{ slug: string; number: string }>) {
	const { questions } = await publishedSection(locals.ctx, params);
	return fail(410, nothingSaved(await readForm(request, listFieldNames(questions))));
}

/** A section as it is asked now, for a page that has no response to read it from. */
export async function publishedSection(
	ctx: Context,
	{ slug, number }: { slug: string; number: string }
): Promise<Section> {
	const { content } = await readPublished(ctx, slug);
	const section = content.sections[Number(number) - 1];
	if (section === undefined) error(404);
	return section;
}

/**
 * Saves a section's page and goes on: to the next one, or back to this one where there is news.
 * @param pages.home the address of the draft; sections are below it
 * @param pages.later where "come back later" leads
 * @param pages.end what follows the last section
 */
export async function saveSectionPage(
	{ locals, request, params }: RequestEvent<{ number: string }>,
	{ own, key }: { own: OwnResponse; key: ResponseKey },
	pages: { home: string; later: string; end: string }
) {
	const index = Number(params.number) - 1;
	const section = own.content.sections[index];
	if (section === undefined) error(404);
	const values = await readForm(request, listFieldNames(section.questions));
	let outcome: SectionOutcome;
	try {
		outcome = await saveSection(locals.ctx, VISITOR, { key, sectionId: section.id, values });
	} catch (thrown) {
		if (thrown instanceof DomainError && thrown.code === 'closed')
			return fail(403, nothingSaved(values));
		throw thrown;
	}
	const { commentErrors, added, changed } = outcome;
	const problems = saveProblems(section, outcome, values);
	if (problems !== null || Object.keys(commentErrors).length > 0)
		return fail(outcome.errors.size > 0 || problems === null ? 400 : 409, {
			isTooLate: false,
			values: withoutAddedComments(values, commentErrors),
			errors: { ...problems?.errors, ...commentErrors },
			bases: problems?.bases ?? {},
			conflicts: problems?.conflicts ?? {}
		});
	if (values.then === 'later') redirect(303, pages.later);
	const place = pressedPlace(values.then);
	if (added.length > 0 || changed.length > 0 || place !== null)
		redirect(303, `${pages.home}/section/${params.number}${newsOf(outcome, place)}`);
	const isLast = index + 1 === own.content.sections.length;
	redirect(303, isLast ? pages.end : `${pages.home}/section/${String(index + 2)}`);
}

/** The end of the address that shows the same page again: what is new on it, and where to look. */
function newsOf({ added, changed }: SectionOutcome, place: string | null): string {
	const news = new URLSearchParams();
	if (added.length > 0) news.set('added', String(added.length));
	for (const id of changed) news.append('changed', id);
	// What somebody else changed is listed at the top.
	const [first] = changed.length > 0 ? [] : added;
	const anchor =
		place !== null ? `#comments-${place}` : first === undefined ? '' : `#${fieldName(first)}`;
	return `${news.size > 0 ? `?${news.toString()}` : ''}${anchor}`;
}
