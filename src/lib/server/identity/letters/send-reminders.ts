import type { Actor } from '../../../domain/shared/actor.ts';
import { authorise } from '../../access/can.ts';
import { recordChange } from '../../audit/record.ts';
import type { Context } from '../../context.ts';
import { wakeMail } from '../../mail/start-mail.ts';
import { invitedConsultation, requireInviting } from '../invitations/invited-consultation.ts';
import { mailedBefore, writeToInvited, type Mailed } from './write-to-invited.ts';

/** The most characters that a secretariat may add to a letter. */
export const LONGEST_NOTE = 1000;

/**
 * Reminds every invited organisation that has not answered with its identity. Those that have
 * answered anonymously are among them, because nobody knows which they are; the letter says so.
 * @param input.note what the secretariat adds, cleaned; '' for nothing
 * @param input.mailingId made with the form, so that pressing its button twice sends one letter
 * @returns null when all have answered with their identity
 * @throws DomainError as `authorise`, `invitedConsultation` and `requireInviting` do
 */
export async function sendReminders(
	ctx: Context,
	actor: Actor,
	input: { consultationId: string; note: string; mailingId?: string }
): Promise<Mailed | null> {
	authorise(actor, 'invitation:manage');
	const { consultationId, note, mailingId = ctx.random.id() } = input;
	const mailed = await ctx.db.write(async (tx) => {
		requireInviting(await invitedConsultation(ctx, tx, consultationId));
		const before = await mailedBefore(tx, { consultationId, mailingId });
		if (before !== null) return before;
		const written = await writeToInvited(ctx, tx, {
			mailingId,
			consultationId,
			kind: 'reminder',
			note,
			only: { unanswered: true }
		});
		if (written !== null)
			await recordChange(ctx, tx, actor, {
				action: 'invitation:reminded',
				subjectKind: 'consultation',
				subjectId: consultationId,
				detail: { organisations: written.organisationCount, letters: written.letterCount }
			});
		return written;
	});
	wakeMail(ctx);
	return mailed;
}
