import { WHOLE } from '../../domain/documents/clause.ts';
import { clauseNames } from '../../domain/documents/clause-name.ts';
import type { OutcomeSubject, RecordedOutcome } from '../../domain/redrafts/outcome.ts';
import type { Reply } from '../../domain/reports/reply.ts';
import type { Actor } from '../../domain/shared/actor.ts';
import { authorise } from '../access/can.ts';
import { readCommentMargin } from '../coding/read-comment-margin.ts';
import type { Context } from '../context.ts';
import { readClauseNotes } from '../reports/comments/read-clause-notes.ts';
import { publishedRecommendations } from '../reports/published-recommendations.ts';
import { readReplies } from '../reports/officials/read-replies.ts';
import { readOutcomes } from './read-outcomes.ts';
import type { Redraft } from './read-redraft.ts';

/** What an outcome may be about, and what is said of it so far. */
export interface OutcomeToSay {
	subjectKind: OutcomeSubject;
	subjectId: string;
	/** "2.4 Providers must…", "Recommendation 3: Pay in time." */
	name: string;
	/** Organisations that commented on a clause, of those that may be seen; null for a recommendation. */
	commenting: number | null;
	outcome: RecordedOutcome | null;
	/** The secretariat's note on the clause's comments: what "you said" starts from. */
	note: string;
	/** What the official replied to it: promised there, done here. */
	reply: Reply | null;
}

/**
 * The recommendations of the published report, then each clause of the first version that was commented on
 * or already has an outcome, in the order of the text.
 */
export async function readOutcomeSubjects(
	ctx: Context,
	actor: Actor,
	{ consultationId, olds }: { consultationId: string; olds: Redraft['olds'] }
): Promise<OutcomeToSay[]> {
	authorise(actor, 'report:edit');
	const { read } = ctx.db;
	const [outcomes, notes, replies, recommendations, margin] = await Promise.all([
		readOutcomes(read, consultationId),
		readClauseNotes(read, consultationId),
		readReplies(read, consultationId),
		publishedRecommendations(read, consultationId),
		readCommentMargin(ctx, actor, { consultationId, clauses: olds })
	]);
	const outcomeOf = (kind: OutcomeSubject, id: string) =>
		outcomes.find(({ subjectKind, subjectId }) => subjectKind === kind && subjectId === id) ?? null;
	const names = clauseNames(olds);
	return [
		...recommendations.map(({ id, number, text }) => ({
			subjectKind: 'recommendation' as const,
			subjectId: id,
			name: `Recommendation ${String(number)}: ${text}`,
			commenting: null,
			outcome: outcomeOf('recommendation', id),
			note: '',
			reply: replies.get(id) ?? null
		})),
		...[WHOLE, ...olds.map(({ id }) => id)].flatMap((id) => {
			const commenting = margin.clauses.get(id)?.responses ?? 0;
			const outcome = outcomeOf('clause', id);
			if (commenting === 0 && outcome === null) return [];
			return [
				{
					subjectKind: 'clause' as const,
					subjectId: id,
					name: names.get(id) ?? '',
					...{ commenting, outcome },
					note: notes.get(id)?.text ?? '',
					reply: replies.get(id) ?? null
				}
			];
		})
	];
}
