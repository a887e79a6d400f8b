import type { Actor } from '../../../domain/shared/actor.ts';
import { err, ok, type Result } from '../../../domain/shared/result.ts';
import { authorise } from '../../access/can.ts';
import type { Context } from '../../context.ts';
import { markList } from './mark-list.ts';
import { listState } from './read-list.ts';

/**
 * Lets organisations be invited again, as long as no anonymous response was shown: those that were
 * cannot be from whoever is invited afterwards. Doing it again does nothing.
 * @returns `has-shown` once a batch was shown
 * @throws DomainError as `authorise` and `listState` do
 */
export async function reopenList(
	ctx: Context,
	actor: Actor,
	{ consultationId }: { consultationId: string }
): Promise<Result<null, 'has-shown'>> {
	authorise(actor, 'invitation:manage');
	return await ctx.db.write(async (tx) => {
		const { isComplete, hasShown } = await listState(ctx, tx, consultationId);
		if (!isComplete) return ok(null);
		if (hasShown) return err('has-shown');
		await markList(ctx, tx, actor, { consultationId, isListComplete: false });
		return ok(null);
	});
}
