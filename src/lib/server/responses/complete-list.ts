import { eq } from 'drizzle-orm';
import type { ListObstacle } from '../../domain/identity/list-of-invited.ts';
import type { Actor } from '../../domain/shared/actor.ts';
import { err, ok, type Result } from '../../domain/shared/result.ts';
import { authorise } from '../access/can.ts';
import { recordChange } from '../audit/record.ts';
import type { Context } from '../context.ts';
import { consultation } from '../db/schema.ts';
import { listState } from './read-list.ts';

/**
 * Says that everybody is invited who will be. From then on nobody can be invited, and anonymous
 * responses are shown in batches, beginning the morning after. Doing it again does nothing.
 * @throws DomainError `not-found`, `not-ready` for a draft or an open link, `closed` once it has
 * closed, and what `authorise` throws
 */
export async function completeList(
	ctx: Context,
	actor: Actor,
	{ consultationId }: { consultationId: string }
): Promise<Result<null, ListObstacle>> {
	authorise(actor, 'invitation:manage');
	return await ctx.db.write(async (tx) => {
		const { isComplete, obstacle } = await listState(ctx, tx, consultationId);
		if (isComplete) return ok(null);
		if (obstacle !== null) return err(obstacle);
		await tx
			.update(consultation)
			.set({ isListComplete: true })
			.where(eq(consultation.id, consultationId));
		await recordChange(ctx, tx, actor, {
			action: 'invitation:list-completed',
			subjectKind: 'consultation',
			subjectId: consultationId,
			detail: {}
		});
		return ok(null);
	});
}
