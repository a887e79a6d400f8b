import { eq } from 'drizzle-orm';
import type { Actor } from '../../domain/shared/actor.ts';
import { DomainError } from '../../domain/shared/domain-error.ts';
import { authorise } from '../access/can.ts';
import { recordChange } from '../audit/record.ts';
import type { Context } from '../context.ts';
import { codingSnapshot } from '../db/schema.ts';
import { latestSnapshotIn } from './latest-snapshot.ts';

/**
 * Reopens a closed coding. The snapshot stays, and a report made from it stays as it is; closing
 * again makes another. The reason goes into the record of changes.
 * @param input.reason one line, not empty
 * @throws DomainError `already-done` when the coding is open
 */
export async function reopenCoding(
	ctx: Context,
	actor: Actor,
	input: { consultationId: string; reason: string }
): Promise<void> {
	authorise(actor, 'coding:edit');
	await ctx.db.write(async (tx) => {
		const latest = await latestSnapshotIn(tx, input.consultationId);
		if (latest?.reopenedAt !== null) throw new DomainError('already-done', 'coding is open');
		await tx
			.update(codingSnapshot)
			.set({ reopenedAt: ctx.clock.now() })
			.where(eq(codingSnapshot.id, latest.id));
		await recordChange(ctx, tx, actor, {
			action: 'coding:reopened',
			subjectKind: 'consultation',
			subjectId: input.consultationId,
			detail: { number: latest.number, reason: input.reason }
		});
	});
}
