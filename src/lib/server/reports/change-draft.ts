import { eq } from 'drizzle-orm';
import { applyChange } from '../../domain/reports/apply-change.ts';
import type { DraftChange } from '../../domain/reports/draft-change.ts';
import { stateAfter } from '../../domain/reports/report-lifecycle.ts';
import type { Actor } from '../../domain/shared/actor.ts';
import { DomainError } from '../../domain/shared/domain-error.ts';
import { authorise } from '../access/can.ts';
import { recordChange } from '../audit/record.ts';
import type { Context } from '../context.ts';
import { report } from '../db/schema.ts';
import { reportOf } from './report-of.ts';

/**
 * Makes one change to the words of a report. Whatever was signed before, it is a draft again.
 * @param input.revision the revision that the page was made from
 * @throws DomainError `stale-revision` when somebody changed the report since, `not-found` for
 * something that is not in it, and what `authorise` throws
 */
export async function changeDraft(
	ctx: Context,
	actor: Actor,
	input: { consultationId: string; revision: number; change: DraftChange }
): Promise<void> {
	authorise(actor, 'report:edit');
	const { consultationId, revision, change } = input;
	await ctx.db.write(async (tx) => {
		const own = await reportOf(tx, consultationId);
		if (own.revision !== revision) throw new DomainError('stale-revision', 'report');
		const state = stateAfter(own.state, 'edit');
		if (state === null) throw new DomainError('not-ready', 'report');
		const draft = applyChange(own.draft, change);
		if (draft === null) throw new DomainError('not-found', change.kind);
		await tx
			.update(report)
			.set({ draft, state, revision: revision + 1 })
			.where(eq(report.id, own.id));
		await recordChange(ctx, tx, actor, {
			action: 'report:changed',
			subjectKind: 'consultation',
			subjectId: consultationId,
			detail: { part: change.kind }
		});
	});
}
