import { letterToText } from '../../../domain/mail/letter-to-text.ts';
import type { Actor } from '../../../domain/shared/actor.ts';
import { authorise } from '../../access/can.ts';
import type { Context } from '../../context.ts';
import { describeConsultation } from '../describe-consultation.ts';
import { invitedLetter } from '../../../domain/mail/invited-letter.ts';
import { readSender } from '../../mail/read-sender.ts';

/**
 * A reminder as organisations will read it, addressed to nobody and with no link that works.
 * @returns null for a consultation that was never published
 * @throws DomainError as `authorise` does
 */
export async function previewReminder(
	ctx: Context,
	actor: Actor,
	input: { consultationId: string; origin: string }
): Promise<{ subject: string; text: string } | null> {
	authorise(actor, 'invitation:manage');
	const sender = await readSender(ctx.db.read);
	const about = await describeConsultation(ctx, sender, input.consultationId, input.origin);
	if (about === null) return null;
	const letter = invitedLetter({
		...about,
		kind: 'reminder',
		recipientName: '[name of the contact]',
		organisationName: 'the organisation',
		link: `${input.origin}/invitation/the-organisations-own-link`,
		note: ''
	});
	return { subject: letter.subject, text: letterToText(letter) };
}
