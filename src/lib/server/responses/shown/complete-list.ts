import type { ListObstacle } from '../../../domain/identity/list-of-invited.ts';
import type { Actor } from '../../../domain/shared/actor.ts';
import { err, ok, type Result } from '../../../domain/shared/result.ts';
import { authorise } from '../../access/can.ts';
import type { Context } from '../../context.ts';
import { markList } from './mark-list.ts';
import { listState } from './read-list.ts';

/**
 * Says that everybody is invited who will be. From then on nobody can be invited, and anonymous
 * responses are shown in batches, beginning the morning after. Doing it again does nothing.
 * @returns what stands in the way
 * @throws DomainError as `authorise` and `listState` do
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
		await markList(ctx, tx, actor, { consultationId, isListComplete: true });
		return ok(null);
	});
}
