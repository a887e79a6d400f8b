import { and, eq } from 'drizzle-orm';
import type { Actor } from '../../domain/shared/actor.ts';
import { DomainError } from '../../domain/shared/domain-error.ts';
import { err, ok, type Result } from '../../domain/shared/result.ts';
import { authorise } from '../access/can.ts';
import { recordChange } from '../audit/record.ts';
import type { Context } from '../context.ts';
import { closingChange, consultation } from '../db/schema.ts';
import { consultationOf } from './read-consultation.ts';

export type ClosingRefusal = 'in-the-past' | 'before-opening' | 'unchanged' | 'changed-meanwhile';

/**
 * Brings closing forward or puts it off, while the consultation is scheduled or open, and keeps
 * both times for the public page. What has closed never opens again: respondents were told that
 * nothing more would be taken.
 * @param input.closesAtBefore the closing time that the person saw when deciding
 * @throws DomainError `not-found`; `closed` when it has closed; `not-ready` for a draft; what
 * `authorise` throws
 */
export async function changeClosing(
	ctx: Context,
	actor: Actor,
	input: { consultationId: string; closesAtBefore: Date; closesAt: Date }
): Promise<Result<{ closesAt: Date }, ClosingRefusal>> {
	authorise(actor, 'consultation:publish');
	if (actor.kind !== 'person') throw new DomainError('not-allowed', 'a person decides');
	const changeId = ctx.random.id();
	return await ctx.db.write(async (tx) => {
		const current = await consultationOf(ctx, tx, input.consultationId);
		const { phase, opensAt, closesAt: before } = current;
		if (phase === 'closed' || phase === 'archived') throw new DomainError('closed');
		if (phase === 'draft' || opensAt === null || before === null)
			throw new DomainError('not-ready', 'not published');
		const after = input.closesAt;
		const now = ctx.clock.now();
		if (before.getTime() !== input.closesAtBefore.getTime()) return err('changed-meanwhile');
		if (after.getTime() === before.getTime()) return err('unchanged');
		if (after <= now) return err('in-the-past');
		if (after <= opensAt) return err('before-opening');
		await tx
			.update(consultation)
			.set({ closesAt: after })
			.where(and(eq(consultation.id, current.id), eq(consultation.closesAt, before)));
		await tx.insert(closingChange).values({
			id: changeId,
			consultationId: current.id,
			closedAtBefore: before,
			closesAtAfter: after,
			changedAt: now,
			changedBy: actor.personId
		});
		await recordChange(ctx, tx, actor, {
			action: 'consultation:closing-changed',
			subjectKind: 'consultation',
			subjectId: current.id,
			detail: { before: before.toISOString(), after: after.toISOString() }
		});
		return ok({ closesAt: after });
	});
}
