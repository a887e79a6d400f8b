import { eq } from 'drizzle-orm';
import { stateAfter } from '../../domain/reports/report-lifecycle.ts';
import type { Actor } from '../../domain/shared/actor.ts';
import { DomainError } from '../../domain/shared/domain-error.ts';
import { authorise } from '../access/can.ts';
import { recordChange } from '../audit/record.ts';
import type { Context } from '../context.ts';
import { report } from '../db/schema.ts';
import { recordSignOff } from './record-sign-off.ts';
import { reportOf } from './report-of.ts';

/**
 * The chair approves the report, or sends it back with a comment.
 * @param input.revision the revision that the chair read
 * @throws DomainError `stale-revision`, `already-done` when it is not with the chair,
 * `bad-request` when it is sent back without a word, `not-found`, and what `authorise` throws
 */
export async function decideSignOff(
	ctx: Context,
	actor: Actor,
	input: {
		consultationId: string;
		revision: number;
		decision: 'approved' | 'sent-back';
		comment: string;
	}
): Promise<void> {
	authorise(actor, 'report:sign-off');
	const { consultationId, revision, decision, comment } = input;
	if (decision === 'sent-back' && comment === '') throw new DomainError('bad-request', 'comment');
	const signOffId = ctx.random.id();
	await ctx.db.write(async (tx) => {
		const own = await reportOf(tx, consultationId);
		const state = stateAfter(own.state, decision === 'approved' ? 'approve' : 'send-back');
		if (state === null) throw new DomainError('already-done', 'report');
		if (own.revision !== revision) throw new DomainError('stale-revision', 'report');
		await tx.update(report).set({ state }).where(eq(report.id, own.id));
		await recordSignOff(ctx, tx, actor, own, { id: signOffId, decision, comment });
		await recordChange(ctx, tx, actor, {
			action: `report:${decision}`,
			subjectKind: 'consultation',
			subjectId: consultationId,
			detail: { revision }
		});
	});
}
