import type { AuditFailure } from '../disclosure/audit-failure.ts';
import { redact } from '../disclosure/quotation.ts';
import type { Hit } from '../responses/free-text/text-check.ts';
import type { ReleaseRefusal } from './compose-release.ts';
import type { DraftQuotation, ReportDraft } from './report-draft.ts';
import type { ReportFigures } from './report-figures.ts';

/** Where on the desk something can be put right, below the report's own address. */
export type ReportPlace =
	| { page: 'overview' | 'introduction' | 'respondents' | 'results' | 'ending' }
	| { page: 'recommendations' | 'actions' | 'comments' }
	| { page: 'names'; name: string }
	| { page: 'finding'; id: string }
	| { page: 'quotation'; id: string };

export interface SendingBlocker {
	place: ReportPlace;
	/** What is missing, in words. */
	words: string;
}

export interface SendingFacts {
	draft: ReportDraft;
	figures: ReportFigures | null;
	refusals: readonly ReleaseRefusal[];
	auditFailures: readonly AuditFailure[];
	/** Hits of the text check by quotation. */
	hits: ReadonlyMap<string, readonly Hit[]>;
}

/** Hits that nobody has redacted or accepted yet. */
export const openHits = (quotation: DraftQuotation, hits: readonly Hit[]): Hit[] =>
	hits.filter(
		(hit) =>
			![...quotation.redactions, ...quotation.accepted].some(
				(range) => range.start <= hit.start && hit.end <= range.end
			)
	);

/**
 * What stands between a report and the chair. The same list is shown as the page's tasks and
 * refuses the sending and the publishing.
 */
export function sendingBlockers(facts: SendingFacts): SendingBlocker[] {
	const { draft, figures } = facts;
	const blockers: SendingBlocker[] = [];
	const block = (place: ReportPlace, words: string) => blockers.push({ place, words });

	if (figures === null) block({ page: 'overview' }, 'The figures are still being counted.');
	if (draft.summary === '')
		block({ page: 'introduction' }, 'Write the summary: what a busy official will read first.');
	if (draft.background === '') block({ page: 'introduction' }, 'Write the background.');

	const included = draft.findings.filter((finding) => finding.isIncluded);
	if (included.length === 0 && !draft.results.some((result) => result.isIncluded))
		block({ page: 'overview' }, 'Include at least one finding or one question’s results.');
	for (const finding of included)
		if (finding.text === '')
			block(
				{ page: 'finding', id: finding.id },
				`Write what was said about “${finding.heading}”, or leave it out.`
			);
	if (draft.recommendations.length === 0)
		block({ page: 'recommendations' }, 'Add at least one recommendation.');
	for (const [index, recommendation] of draft.recommendations.entries())
		if (recommendation.findingIds.length === 0)
			block(
				{ page: 'recommendations' },
				`Say which findings recommendation ${String(index + 1)} rests on.`
			);
	if (draft.nextSteps === '') block({ page: 'ending' }, 'Write what happens next.');

	const excluded = new Set(
		draft.findings.filter((finding) => !finding.isIncluded).map((finding) => finding.id)
	);
	for (const quotation of draft.quotations) {
		if (excluded.has(quotation.findingId)) continue;
		const open = openHits(quotation, facts.hits.get(quotation.id) ?? []);
		if (open.length > 0)
			block(
				{ page: 'quotation', id: quotation.id },
				`Check the quotation “${quotationName(quotation)}”: ${String(open.length)} ${open.length === 1 ? 'thing' : 'things'} in it could identify who said it.`
			);
	}
	for (const refusal of facts.refusals) blockers.push(blockerOf(refusal, draft));
	for (const failure of facts.auditFailures)
		block(placeOf(failure), `${failure.where}: ${failure.reason}${adviceOn(failure)}`);
	return blockers;
}

/** Where the words beside a count are chosen; a table is nobody's to change. */
function placeOf({ countId = '', tableId = '' }: AuditFailure): ReportPlace {
	const id = findingIdIn(countId) || findingIdIn(tableId);
	if (id !== '') return { page: 'finding', id };
	return { page: countId.startsWith('clause-') ? 'comments' : 'overview' };
}

const findingIdIn = (id: string): string => /^finding-(.+)$/.exec(id)?.[1] ?? '';

/** A finding's count is nobody's to change either, but it can be left out. */
const adviceOn = ({ tableId = '' }: AuditFailure): string =>
	findingIdIn(tableId) === '' ? '' : ' Leave this finding out of the release.';

function blockerOf(refusal: ReleaseRefusal, draft: ReportDraft): SendingBlocker {
	if (refusal.kind === 'names-organisation')
		return {
			place: { page: 'names', name: refusal.name },
			words: `“${refusal.name}” in ${refusal.where}: it answered not for attribution.`
		};
	if (refusal.kind === 'too-many-comments')
		return {
			place: { page: 'comments' },
			words: `Quote at most ${String(refusal.most)} of the comments on “${refusal.clause}”, and no two of a kind whose count is not shown: more would show how many there are. Passages under findings and quotations of earlier releases count too.`
		};
	const quotation = draft.quotations.find(({ id }) => id === refusal.quotationId);
	const why = {
		'may-not-be-quoted':
			'may not be quoted: its author does not agree to it, or its response is held back. Remove it.',
		'nothing-left': 'has nothing left once redacted. Remove it.',
		'names-organisation': 'names an organisation that did not answer by name. Redact the name.'
	}[refusal.why];
	return {
		place: { page: 'quotation', id: refusal.quotationId },
		words: `The quotation “${quotation === undefined ? '' : quotationName(quotation)}” ${why}`
	};
}

/** By its words, as far as they may be printed: lists of blockers are read by many. */
const quotationName = ({ source, redactions }: DraftQuotation): string =>
	shorten(redact(source, redactions));

/** The first words of a text, for a list. */
export const shorten = (text: string, limit = 60): string =>
	text.length <= limit ? text : `${text.slice(0, limit).replace(/\s+\S*$/, '')}…`;
