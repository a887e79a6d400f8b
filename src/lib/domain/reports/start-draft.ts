import type { SnapshotContent } from '../coding/snapshot.ts';
import type { ConsultationContent } from '../consultations/content.ts';
import { questionsOf } from '../consultations/content.ts';
import { isCounted } from './question-counter.ts';
import type { DraftFinding, ReportDraft } from './report-draft.ts';

type Theme = SnapshotContent['themes'][number];

/** Themes as a report has them: each followed by its sub-themes, by position. */
export function themesInOrder(themes: readonly Theme[]): Theme[] {
	const byPosition = [...themes].sort((a, b) => a.position - b.position);
	const childrenOf = new Map<string | null, Theme[]>();
	for (const theme of byPosition) {
		const siblings = childrenOf.get(theme.parentId);
		if (siblings === undefined) childrenOf.set(theme.parentId, [theme]);
		else siblings.push(theme);
	}
	return (childrenOf.get(null) ?? []).flatMap((theme) => [
		theme,
		...(childrenOf.get(theme.id) ?? [])
	]);
}

const findingOf = (theme: Theme): DraftFinding => ({
	id: theme.id,
	parentId: theme.parentId,
	heading: theme.name,
	text: '',
	isIncluded: true
});

/**
 * A report as it starts: everything that the product knows is filled in, and what only people
 * know is left empty.
 * @param content the version in force when the consultation closed
 */
export function startDraft(content: ConsultationContent, snapshot: SnapshotContent): ReportDraft {
	return {
		title: `${content.title}: what we heard`,
		summary: '',
		background: content.background,
		respondents: '',
		listsNames: true,
		findings: themesInOrder(snapshot.themes).map(findingOf),
		results: questionsOf(content)
			.filter(isCounted)
			.map((question) => ({ questionId: question.id, text: '', isIncluded: true })),
		quotations: [],
		recommendations: [],
		actions: [],
		nextSteps: '',
		method: '',
		acceptedNames: []
	};
}

/**
 * The same words on a newer snapshot: findings keep their text, themes that are new get an empty
 * one, and what stood under a theme that is gone goes with it, quotations of passages that are no
 * longer coded with it too.
 */
export function moveDraft(draft: ReportDraft, snapshot: SnapshotContent): ReportDraft {
	const written = new Map(draft.findings.map((finding) => [finding.id, finding]));
	const findings = themesInOrder(snapshot.themes).map((theme) => {
		const old = written.get(theme.id);
		return old === undefined ? findingOf(theme) : { ...old, parentId: theme.parentId };
	});
	const kept = new Set(findings.map((finding) => finding.id));
	const passages = new Set(snapshot.codings.map((coding) => coding.passageId));
	const responses = new Set(snapshot.responseIds);
	return {
		...draft,
		findings,
		quotations: draft.quotations.filter(({ findingId, passageId, comment }) =>
			comment === undefined
				? kept.has(findingId) && passages.has(passageId)
				: responses.has(comment.responseId)
		),
		recommendations: draft.recommendations.map((recommendation) => ({
			...recommendation,
			findingIds: recommendation.findingIds.filter((id) => kept.has(id))
		}))
	};
}
