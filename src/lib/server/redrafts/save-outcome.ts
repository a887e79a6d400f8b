import { and, eq, sql } from 'drizzle-orm';
import { WHOLE } from '../../domain/documents/clause.ts';
import {
	OUTCOME_TEXT_LIMIT,
	type Outcome,
	type OutcomeSubject
} from '../../domain/redrafts/outcome.ts';
import type { Actor } from '../../domain/shared/actor.ts';
import { cleanText } from '../../domain/shared/clean-text.ts';
import { DomainError } from '../../domain/shared/domain-error.ts';
import { err, ok, type Result } from '../../domain/shared/result.ts';
import { authorise } from '../access/can.ts';
import type { Context } from '../context.ts';
import type { Writer } from '../db/client.ts';
import { redraft, redraftOutcome } from '../db/schema.ts';
import { publishedRecommendations } from '../reports/published-recommendations.ts';
import { readRedraft, type Redraft } from './read-redraft.ts';

export type OutcomeRefusal = 'said-too-long' | 'reason-too-long' | 'reason-missing';

export interface OutcomeToSave {
	consultationId: string;
	subjectKind: OutcomeSubject;
	/** A clause of the first version (or the whole), or a recommendation of the published report. */
	subjectId: string;
	decision: Outcome | null;
	said: string;
	reason: string;
}

/**
 * Says what became of what was said of a clause, or of a recommendation; null takes it back.
 * Published only when somebody presses for it. What is not taken, or in part, needs a reason.
 * @throws DomainError `not-found` for a clause or recommendation that is not there, and without a
 * next version
 */
export async function saveOutcome(
	ctx: Context,
	actor: Actor,
	input: OutcomeToSave
): Promise<Result<null, OutcomeRefusal>> {
	authorise(actor, 'report:edit');
	const { consultationId, subjectKind, subjectId, decision } = input;
	const [said, reason] = [cleanText(input.said), cleanText(input.reason)];
	if (said.length > OUTCOME_TEXT_LIMIT) return err('said-too-long');
	if (reason.length > OUTCOME_TEXT_LIMIT) return err('reason-too-long');
	if (decision !== null && decision !== 'taken' && reason === '') return err('reason-missing');
	return await ctx.db.write<Result<null, OutcomeRefusal>>(async (tx) => {
		const found = await readRedraft(ctx, tx, consultationId);
		if (found === null || !(await isThere(tx, found, input)))
			throw new DomainError('not-found', subjectKind);
		const where = and(
			eq(redraftOutcome.consultationId, consultationId),
			eq(redraftOutcome.subjectKind, subjectKind),
			eq(redraftOutcome.subjectId, subjectId)
		);
		if (decision === null) await tx.delete(redraftOutcome).where(where);
		else
			await tx
				.insert(redraftOutcome)
				.values({ consultationId, subjectKind, subjectId, decision, said, reason })
				.onConflictDoUpdate({
					target: [
						redraftOutcome.consultationId,
						redraftOutcome.subjectKind,
						redraftOutcome.subjectId
					],
					set: { decision, said, reason }
				});
		// What was previewed before is not what would be published now.
		await tx
			.update(redraft)
			.set({ revision: sql`${redraft.revision} + 1` })
			.where(eq(redraft.documentId, found.next.id));
		return ok(null);
	});
}

async function isThere(
	tx: Writer,
	{ olds }: Redraft,
	{ consultationId, subjectKind, subjectId: id }: OutcomeToSave
): Promise<boolean> {
	if (subjectKind === 'clause') return id === WHOLE || olds.some((clause) => clause.id === id);
	const published = await publishedRecommendations(tx, consultationId);
	return published.some((one) => one.id === id);
}
