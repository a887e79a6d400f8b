import { eq } from 'drizzle-orm';
import type { Actor } from '../../domain/shared/actor.ts';
import { DomainError } from '../../domain/shared/domain-error.ts';
import { authorise } from '../access/can.ts';
import { recordChange } from '../audit/record.ts';
import type { Context } from '../context.ts';
import { consultation } from '../db/schema.ts';
import { consultationOf } from './read-consultation.ts';

/**
 * Puts a draft or a closed consultation away, or brings it back. Its public pages stay.
 * @throws DomainError `not-found`; `not-ready` while it is scheduled or open; `already-done`; what
 * `authorise` throws
 */
export async function archiveConsultation(
	ctx: Context,
	actor: Actor,
	{ consultationId, isArchived }: { consultationId: string; isArchived: boolean }
): Promise<void> {
	authorise(actor, 'consultation:edit');
	await ctx.db.write(async (tx) => {
		const { phase, archivedAt } = await consultationOf(ctx, tx, consultationId);
		if ((archivedAt !== null) === isArchived) throw new DomainError('already-done', 'archiving');
		if (phase === 'scheduled' || phase === 'open')
			throw new DomainError('not-ready', 'people can still answer');
		await tx
			.update(consultation)
			.set({ archivedAt: isArchived ? ctx.clock.now() : null })
			.where(eq(consultation.id, consultationId));
		await recordChange(ctx, tx, actor, {
			action: isArchived ? 'consultation:archived' : 'consultation:restored',
			subjectKind: 'consultation',
			subjectId: consultationId
		});
	});
}
