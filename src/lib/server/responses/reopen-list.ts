import { eq } from 'drizzle-orm';
import type { Actor } from '../../domain/shared/actor.ts';
import { DomainError } from '../../domain/shared/domain-error.ts';
import { authorise } from '../access/can.ts';
import { recordChange } from '../audit/record.ts';
import type { Context } from '../context.ts';
import { consultation } from '../db/schema.ts';
import { listState } from './read-list.ts';

/**
 * Lets organisations be invited again, as long as no anonymous response was shown: those that were
 * cannot be from whoever is invited afterwards. Doing it again does nothing.
 * @throws DomainError `already-done` once a batch was shown, `not-found`, `not-ready` for a draft
 * or an open link, `closed` once it has closed, and what `authorise` throws
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
		await tx
			.update(consultation)
			.set({ isListComplete: false })
			.where(eq(consultation.id, consultationId));
		await recordChange(ctx, tx, actor, {
			action: 'invitation:list-reopened',
			subjectKind: 'consultation',
			subjectId: consultationId,
			detail: {}
		});
	});
}
