import { combine, combineList, type Releasable } from '../disclosure/releasable.ts';
import { releaseFact, releaseText } from '../disclosure/release-text.ts';
import { WHOLE } from '../documents/clause.ts';
import { clauseName } from '../documents/clause-name.ts';
import type { RedlineRow } from '../documents/matching/redline.ts';
import { lineOf } from '../documents/matching/redline-line.ts';
import { releaseClauseTable } from '../reports/comments/release-clause-table.ts';
import type { CommentFigures } from '../reports/report-figures.ts';
import type { OutcomeSubject, RecordedOutcome } from './outcome.ts';
import type { Answered, RedraftContent, RedraftRow } from './redraft-content.ts';

export interface RedraftMaterial {
	facts: Pick<
		RedraftContent,
		'title' | 'earlierTitle' | 'secretariat' | 'consultationTitle' | 'threshold'
	>;
	redline: readonly RedlineRow[];
	outcomes: readonly RecordedOutcome[];
	/** By clause, and `WHOLE`: of responses that were read when the coding was closed. */
	comments: ReadonlyMap<string, CommentFigures['kinds']>;
	read: number;
	/** Of the newest published report. */
	recommendations: readonly { id: string; number: number; text: string }[];
	/** Names and aliases of organisations that answered without being named. */
	protectedNames: readonly string[];
}

/** Words that name an organisation whose name must not appear. */
export interface RedraftRefusal {
	/** The outcome in which they are. */
	subjectKind: OutcomeSubject;
	subjectId: string;
	/** What the clause or recommendation is called. */
	subject: string;
	name: string;
}

/**
 * What would be published of the next version, out of releasable parts and nothing else. The two
 * documents are facts: both are public. What was said leaves in the secretariat's words and in
 * counts after disclosure control, never in a respondent's.
 * @returns the content; refused words are left out of it, and it may then be previewed only
 */
export function composeRedraft(material: RedraftMaterial): {
	content: Releasable<RedraftContent>;
	refusals: RedraftRefusal[];
} {
	const { facts, read, comments } = material;
	const refusals: RedraftRefusal[] = [];
	const words = (about: Omit<RedraftRefusal, 'name'>, text: string): Releasable<string> => {
		const result = releaseText(text, material.protectedNames);
		if (result.ok) return result.value;
		for (const { start, end } of result.error)
			refusals.push({ ...about, name: text.slice(start, end) });
		return releaseFact('');
	};
	const outcomeOf = (kind: RecordedOutcome['subjectKind'], id: string) =>
		material.outcomes.find(
			({ subjectKind, subjectId }) => subjectKind === kind && subjectId === id
		);

	const partsOf = (clauseId: string, subject: string) => {
		const about = { subjectKind: 'clause', subjectId: clauseId, subject } as const;
		const outcome = outcomeOf('clause', clauseId);
		const counts = comments.get(clauseId);
		if (outcome === undefined && counts === undefined) return null;
		return {
			said: words(about, outcome?.said ?? ''),
			comments:
				counts === undefined
					? releaseFact(null)
					: releaseClauseTable(clauseId, subject, counts, read, facts.threshold),
			decision: releaseFact(outcome?.decision ?? null),
			reason: words(about, outcome?.reason ?? '')
		};
	};

	const rows = material.redline.map((row) => {
		const { before } = row;
		const line = lineOf(row);
		return combine<RedraftRow>({
			state: releaseFact(line.state),
			isMoved: releaseFact(line.isMoved),
			kind: releaseFact(line.kind),
			level: releaseFact(line.level),
			numberBefore: releaseFact(line.numberBefore),
			numberAfter: releaseFact(line.numberAfter),
			clauseIds: combineList(before.map(({ id }) => releaseFact(id))),
			pieces: combineList(
				line.pieces.map(({ kind, text }) =>
					combine<RedraftRow['pieces'][number]>({
						kind: releaseFact(kind),
						text: releaseFact(text)
					})
				)
			),
			answered: combineList(
				before.flatMap((clause) => {
					const { id, number } = clause;
					const parts = partsOf(id, clauseName(clause));
					if (parts === null) return [];
					return [
						combine<RedraftRow['answered'][number]>({
							...parts,
							clauseId: releaseFact(id),
							number: releaseFact(number)
						})
					];
				})
			)
		});
	});

	const whole = partsOf(WHOLE, 'The whole document');
	const content = combine<RedraftContent>({
		title: releaseFact(facts.title),
		earlierTitle: releaseFact(facts.earlierTitle),
		secretariat: releaseFact(facts.secretariat),
		consultationTitle: releaseFact(facts.consultationTitle),
		threshold: releaseFact(facts.threshold),
		whole: whole === null ? releaseFact(null) : combine<Answered>(whole),
		rows: combineList(rows),
		recommendations: combineList(
			material.recommendations.flatMap(({ id, number, text }) => {
				const outcome = outcomeOf('recommendation', id);
				if (outcome === undefined) return [];
				return [
					combine<RedraftContent['recommendations'][number]>({
						id: releaseFact(id),
						number: releaseFact(number),
						// Published already, in the report.
						text: releaseFact(text),
						decision: releaseFact(outcome.decision),
						reason: words(
							{
								subjectKind: 'recommendation',
								subjectId: id,
								subject: `Recommendation ${String(number)}`
							},
							outcome.reason
						)
					})
				];
			})
		)
	});
	return { content, refusals };
}
