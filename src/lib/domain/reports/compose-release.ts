import { CHANNELS, CHANNEL_NAMES } from '../responses/channel.ts';
import { releaseFindingCount } from '../disclosure/count-words.ts';
import { releaseQuotation } from '../disclosure/quotation.ts';
import { combine, combineList, reveal, type Releasable } from '../disclosure/releasable.ts';
import { releaseCount } from '../disclosure/release-count.ts';
import { releaseFact, releaseText } from '../disclosure/release-text.ts';
import { releaseRespondentList } from '../disclosure/respondent-list.ts';
import { fold } from '../shared/fold.ts';
import { findingCounts } from './finding-counts.ts';
import { methodNote } from './method-note.ts';
import type { CommentOfPassage } from './comments/quoted-on-clause.ts';
import { releaseComments, type CommentedDocument } from './comments/release-comments.ts';
import type { ReleaseContent, ReleasedFinding, ReleasedResult } from './release-content.ts';
import { releaseQuestionTable, releaseRespondentTables } from './release-tables.ts';
import type { DraftQuotation, ReportDraft } from './report-draft.ts';
import type { ReportFigures } from './report-figures.ts';

/** What a release says of its consultation. All of it was public before anybody answered. */
export interface ReleaseFacts extends Readonly<
	Pick<ReleaseContent, 'secretariat' | 'consultation' | 'threshold'>
> {
	invitedOnly: boolean;
}

/** What must not be said, and who may be quoted. */
export interface ReleaseSafety {
	/** Names and aliases of organisations that answered not for attribution. */
	protectedInText: readonly string[];
	/** Names and aliases of every organisation that did not answer by name. */
	protectedInQuotations: readonly string[];
	/** Passages of responses whose authors agree to be quoted, without those that are held back. */
	quotablePassageIds: ReadonlySet<string>;
	/** Of these passages, those that are taken from a comment on a clause. */
	commentPassages?: ReadonlyMap<string, CommentOfPassage>;
	/** Of the responses whose comments are quoted, those that may be. */
	quotableResponses: ReadonlyMap<string, { isNamed: boolean }>;
}

/** Why a report cannot be released as it stands. */
export type ReleaseRefusal =
	| { kind: 'names-organisation'; where: string; name: string }
	| {
			kind: 'quotation';
			quotationId: string;
			why: 'may-not-be-quoted' | 'nothing-left' | 'names-organisation';
	  }
	| { kind: 'too-many-comments'; clause: string; most: number };

export interface ComposedRelease {
	content: Releasable<ReleaseContent>;
	refusals: ReleaseRefusal[];
}

/**
 * Makes what would be published of a report, out of releasable parts and nothing else.
 * @param commented the document that was commented on; null where there is none
 * @param earlier what is published already, oldest first
 * @returns the content, and what is refused. Where there are refusals the refused words are left
 * out of the content: it may be previewed, never published.
 */
export function composeRelease(
	draft: ReportDraft,
	figures: ReportFigures,
	facts: ReleaseFacts,
	safety: ReleaseSafety,
	commented: CommentedDocument | null = null,
	earlier: readonly ReleaseContent[] = []
): ComposedRelease {
	const k = facts.threshold;
	const refusals: ReleaseRefusal[] = [];
	const accepted = new Set(draft.acceptedNames);
	const protectedNames = safety.protectedInText.filter((name) => !accepted.has(fold(name)));
	const words = (where: string, text: string): Releasable<string> => {
		const result = releaseText(text, protectedNames);
		if (result.ok) return result.value;
		for (const { start, end } of result.error)
			refusals.push({ kind: 'names-organisation', where, name: text.slice(start, end) });
		return releaseFact('');
	};

	const quotation = ({ id, passageId, source, redactions, attribution }: DraftQuotation) => {
		const result = releaseQuotation({
			text: source,
			redactions,
			mayBeQuoted: safety.quotablePassageIds.has(passageId),
			attribution,
			protectedNames: safety.protectedInQuotations
		});
		if (result.ok) return [result.value];
		refusals.push({ kind: 'quotation', quotationId: id, why: result.error });
		return [];
	};

	const included = draft.findings.filter((finding) => finding.isIncluded);
	const shown = new Set(included.map(({ id }) => id));
	const counts = findingCounts({ findings: included, figures, earlier, k });
	const findings = included.map((finding) =>
		combine<ReleasedFinding>({
			id: releaseFact(finding.id),
			parentId: releaseFact(
				finding.parentId !== null && shown.has(finding.parentId) ? finding.parentId : null
			),
			heading: words(`the finding “${finding.heading}”`, finding.heading),
			text: words(`the finding “${finding.heading}”`, finding.text),
			count: counts.get(finding.id) ?? releaseFindingCount(0, figures.read, k),
			quotations: combineList(
				draft.quotations.filter(({ findingId }) => findingId === finding.id).flatMap(quotation)
			)
		})
	);

	const questions = new Map(figures.questions.map((question) => [question.questionId, question]));
	const results = draft.results.flatMap(({ questionId, text, isIncluded }) => {
		const question = questions.get(questionId);
		if (!isIncluded || question === undefined) return [];
		return [
			combine<ReleasedResult>({
				question: releaseFact(question.text),
				measure: releaseFact(question.measure),
				text: words(`the words on “${question.text}”`, text),
				table: releaseQuestionTable(question, figures.read, k)
			})
		];
	});

	const comments =
		commented === null
			? null
			: releaseComments({
					draft,
					figures,
					safety,
					commented,
					earlier,
					k,
					words,
					refuse: (r) => refusals.push(r)
				});

	const content = combine<ReleaseContent>({
		title: words('the title', draft.title),
		secretariat: releaseFact(facts.secretariat),
		consultation: combine({
			title: releaseFact(facts.consultation.title),
			slug: releaseFact(facts.consultation.slug),
			whoAsks: releaseFact(facts.consultation.whoAsks),
			contactName: releaseFact(facts.consultation.contactName),
			contactEmail: releaseFact(facts.consultation.contactEmail),
			openedOn: releaseFact(facts.consultation.openedOn),
			closedOn: releaseFact(facts.consultation.closedOn)
		}),
		threshold: releaseFact(k),
		summary: words('the summary', draft.summary),
		background: words('the background', draft.background),
		respondents: releaseRespondents(draft, figures, k, words('“Who answered”', draft.respondents)),
		findings: combineList(findings),
		results: combineList(results),
		recommendations: combineList(
			draft.recommendations.map((recommendation, index) =>
				combine<ReleaseContent['recommendations'][number]>({
					id: releaseFact(recommendation.id),
					number: releaseFact(index + 1),
					text: words(`recommendation ${String(index + 1)}`, recommendation.text),
					addressedTo: words(`recommendation ${String(index + 1)}`, recommendation.addressedTo),
					replyBy: releaseFact(recommendation.replyBy),
					findingIds: combineList(
						recommendation.findingIds.filter((id) => shown.has(id)).map(releaseFact)
					)
				})
			)
		),
		...(comments === null ? {} : { comments }),
		actions: combineList(
			draft.actions.map((action) =>
				combine<ReleaseContent['actions'][number]>({
					text: words('the actions', action.text),
					owner: words('the actions', action.owner),
					dueOn: releaseFact(action.dueOn)
				})
			)
		),
		nextSteps: words('the next steps', draft.nextSteps),
		method: words('“How it was done”', methodOf(draft, figures, facts, earlier.length > 0))
	});
	return { content, refusals };
}

function releaseRespondents(
	draft: ReportDraft,
	figures: ReportFigures,
	k: number,
	text: Releasable<string>
): Releasable<ReleaseContent['respondents']> {
	// The total is of answers that were read: one that counted those held back too would, less the
	// base of every figure, say how many these are, and they are always fewer than k.
	const list = releaseRespondentList(draft.listsNames ? figures.names : [], figures.read, k);
	const isListed = (reveal(list).names ?? []).length > 0;
	const tables = releaseRespondentTables(figures, k, isListed);
	return combine<ReleaseContent['respondents']>({
		invited: releaseFact(figures.invited),
		heldBack: releaseCount(figures.heldBack, k),
		list,
		text,
		tables: combineList(tables.shown),
		withheld: combineList(tables.withheld.map(releaseFact))
	});
}

function methodOf(
	draft: ReportDraft,
	figures: ReportFigures,
	facts: ReleaseFacts,
	isCorrection: boolean
): string {
	const note = methodNote({
		threshold: facts.threshold,
		invited: facts.invitedOnly,
		versions: figures.versions,
		channels: CHANNELS.filter((channel) => figures.byChannel[channel] > 0).map(
			(channel) => CHANNEL_NAMES[channel]
		),
		hasQuotations: draft.quotations.some(({ findingId }) =>
			draft.findings.some(({ id, isIncluded }) => id === findingId && isIncluded)
		),
		hasHeldBack: figures.heldBack > 0,
		isCorrection
	});
	return draft.method === '' ? note : `${note}\n\n${draft.method}`;
}
