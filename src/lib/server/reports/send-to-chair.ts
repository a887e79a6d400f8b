import { eq } from 'drizzle-orm';
import { stateAfter } from '../../domain/reports/report-lifecycle.ts';
import type { SendingBlocker } from '../../domain/reports/sending-blockers.ts';
import type { Actor } from '../../domain/shared/actor.ts';
import { DomainError } from '../../domain/shared/domain-error.ts';
import { err, ok, type Result } from '../../domain/shared/result.ts';
import { authorise } from '../access/can.ts';
import { recordChange } from '../audit/record.ts';
import type { Context } from '../context.ts';
import { report } from '../db/schema.ts';
import { assessReport } from './assess-report.ts';
import { recordSignOff } from './record-sign-off.ts';

/**
 * Sends the report to the chair.
 * @param input.comment for the chair, may be empty
 * @returns what blocks it
 * @throws DomainError `stale-revision`, `already-done` when it is not a draft, `not-found`, and
 * what `authorise` throws
 */
export async function sendToChair(
	ctx: Context,
	actor: Actor,
	input: { consultationId: string; revision: number; comment: string }
): Promise<Result<null, SendingBlocker[]>> {
	authorise(actor, 'report:edit');
	const { consultationId, revision, comment } = input;
	const signOffId = ctx.random.id();
	return await ctx.db.write<Result<null, SendingBlocker[]>>(async (tx) => {
		const { report: own, blockers } = await assessReport(ctx, tx, consultationId);
		if (own.revision !== revision) throw new DomainError('stale-revision', 'report');
		const state = stateAfter(own.state, 'send');
		if (state === null) throw new DomainError('already-done', 'report');
		if (blockers.length > 0) return err(blockers);
		await tx.update(report).set({ state }).where(eq(report.id, own.id));
		await recordSignOff(ctx, tx, actor, own, { id: signOffId, decision: 'sent', comment });
		await recordChange(ctx, tx, actor, {
			action: 'report:sent-to-chair',
			subjectKind: 'consultation',
			subjectId: consultationId,
			detail: { revision }
		});
		return ok(null);
	});
}
