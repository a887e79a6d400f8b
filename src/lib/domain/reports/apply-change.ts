import { assertNever } from '../shared/assert-never.ts';
import { fold } from '../shared/fold.ts';
import type { DraftChange } from './draft-change.ts';
import type { ReportDraft } from './report-draft.ts';

/**
 * The draft after one change.
 * @returns null when the change speaks of something that is not in the draft
 */
export function applyChange(draft: ReportDraft, change: DraftChange): ReportDraft | null {
	switch (change.kind) {
		case 'introduction': {
			const { title, summary, background } = change;
			return { ...draft, title, summary, background };
		}
		case 'respondents':
			return { ...draft, respondents: change.respondents, listsNames: change.listsNames };
		case 'ending':
			return { ...draft, nextSteps: change.nextSteps, method: change.method };
		case 'accept-names':
			return {
				...draft,
				acceptedNames: [...new Set([...draft.acceptedNames, ...change.names.map(fold)])]
			};
		case 'finding': {
			const { id, heading, text, isIncluded } = change;
			const findings = edited(draft.findings, id, { heading, text, isIncluded });
			return findings && { ...draft, findings };
		}
		case 'result': {
			const { questionId, text, isIncluded } = change;
			if (!draft.results.some((result) => result.questionId === questionId)) return null;
			const put = (result: ReportDraft['results'][number]) =>
				result.questionId === questionId ? { questionId, text, isIncluded } : result;
			return { ...draft, results: draft.results.map(put) };
		}
		case 'add-comment':
			return addComment(draft, change);
		case 'add-quotation':
		case 'check-quotation':
		case 'remove-quotation':
			return changeQuotations(draft, change);
		case 'put-recommendation': {
			const { kind: _, ...recommendation } = change;
			return { ...draft, recommendations: put(draft.recommendations, recommendation) };
		}
		case 'move-recommendation': {
			const recommendations = moved(draft.recommendations, change.id, change.by);
			return recommendations && { ...draft, recommendations };
		}
		case 'remove-recommendation': {
			const recommendations = without(draft.recommendations, change.id);
			return recommendations && { ...draft, recommendations };
		}
		case 'put-action': {
			const { kind: _, ...action } = change;
			return { ...draft, actions: put(draft.actions, action) };
		}
		case 'remove-action': {
			const actions = without(draft.actions, change.id);
			return actions && { ...draft, actions };
		}
		default:
			return assertNever(change);
	}
}

type QuotationChange = Extract<
	DraftChange,
	{ kind: 'add-quotation' | 'check-quotation' | 'remove-quotation' }
>;

function changeQuotations(draft: ReportDraft, change: QuotationChange): ReportDraft | null {
	if (change.kind === 'remove-quotation') {
		const quotations = without(draft.quotations, change.id);
		return quotations && { ...draft, quotations };
	}
	if (change.kind === 'check-quotation') {
		const { id, redactions, accepted, attribution } = change;
		const quotations = edited(draft.quotations, id, { redactions, accepted, attribution });
		return quotations && { ...draft, quotations };
	}
	const { id, findingId, passageId, source, attribution } = change;
	if (!draft.findings.some((finding) => finding.id === findingId)) return null;
	// Pressing the button twice quotes once.
	const isThere = draft.quotations.some(
		(quotation) => quotation.passageId === passageId && quotation.findingId === findingId
	);
	if (isThere) return draft;
	const quotation = { id, findingId, passageId, source, attribution, redactions: [], accepted: [] };
	return { ...draft, quotations: [...draft.quotations, quotation] };
}

function addComment(
	draft: ReportDraft,
	{ id, comment, source, attribution }: Extract<DraftChange, { kind: 'add-comment' }>
): ReportDraft {
	const isThere = draft.quotations.some(
		(quotation) =>
			quotation.comment?.responseId === comment.responseId &&
			quotation.comment.clauseId === comment.clauseId
	);
	if (isThere) return draft;
	const quotation = { ...{ id, findingId: '', passageId: '', comment, source, attribution } };
	const undecided = { redactions: [], accepted: [] };
	return { ...draft, quotations: [...draft.quotations, { ...quotation, ...undecided }] };
}

interface Identified {
	id: string;
}

function edited<T extends Identified>(
	items: readonly T[],
	id: string,
	change: Partial<T>
): T[] | null {
	if (!items.some((item) => item.id === id)) return null;
	return items.map((item) => (item.id === id ? { ...item, ...change } : item));
}

function put<T extends Identified>(items: readonly T[], item: T): T[] {
	return items.some((old) => old.id === item.id)
		? items.map((old) => (old.id === item.id ? item : old))
		: [...items, item];
}

function without<T extends Identified>(items: readonly T[], id: string): T[] | null {
	const rest = items.filter((item) => item.id !== id);
	return rest.length === items.length ? null : rest;
}

function moved<T extends Identified>(items: readonly T[], id: string, by: number): T[] | null {
	const from = items.findIndex((item) => item.id === id);
	const item = items[from];
	if (item === undefined) return null;
	const rest = items.filter((other) => other !== item);
	return rest.toSpliced(Math.max(0, from + by), 0, item);
}
