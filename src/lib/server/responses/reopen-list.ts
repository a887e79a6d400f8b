import type { Actor } from '../../domain/shared/actor.ts';
import { DomainError } from '../../domain/shared/domain-error.ts';
import { authorise } from '../access/can.ts';
import type { Context } from '../context.ts';
import { markList } from './mark-list.ts';
import { listState } from './read-list.ts';

/**
 * Lets organisations be invited again, as long as no anonymous response was shown: those that were
 * cannot be from whoever is invited afterwards. Doing it again does nothing.
 * @throws DomainError `already-done` once a batch was shown, and as `authorise` and `listState` do
 */
export async function reopenList(
	ctx: Context,
	actor: Actor,
	{ consultationId }: { consultationId: string }
): Promise<void> {
	authorise(actor, 'invitation:manage');
	await ctx.db.write(async (tx) => {
		const { isComplete, hasShown } = await listState(ctx, tx, consultationId);
		if (!isComplete) return;
		if (hasShown) throw new DomainError('already-done', 'responses were shown');
		await markList(ctx, tx, actor, { consultationId, isListComplete: false });
	});
}
