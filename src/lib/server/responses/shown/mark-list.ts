import { eq } from 'drizzle-orm';
import type { Actor } from '../../../domain/shared/actor.ts';
import { recordChange } from '../../audit/record.ts';
import type { Context } from '../../context.ts';
import type { Writer } from '../../db/client.ts';
import { consultation } from '../../db/schema.ts';

/**
 * Marks the list of a consultation as complete, or open again, and records who did. Needs no
 * permission: the command that calls it has asked.
 */
export async function markList(
	ctx: Context,
	tx: Writer,
	actor: Actor,
	{ consultationId, isListComplete }: { consultationId: string; isListComplete: boolean }
): Promise<void> {
	await tx.update(consultation).set({ isListComplete }).where(eq(consultation.id, consultationId));
	await recordChange(ctx, tx, actor, {
		action: isListComplete ? 'invitation:list-completed' : 'invitation:list-reopened',
		subjectKind: 'consultation',
		subjectId: consultationId,
		detail: {}
	});
}
