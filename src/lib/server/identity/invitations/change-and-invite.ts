import type { Context } from '../../context.ts';
import type { Writer } from '../../db/client.ts';
import { wakeMail } from '../../mail/start-mail.ts';
import { writeToInvited, type Mailed } from '../letters/write-to-invited.ts';
import { invitedConsultation, requireInviting } from './invited-consultation.ts';

/**
 * Changes one invitation and sends it, in one transaction. Needs no permission: the command that
 * calls it has asked.
 * @param change in that transaction; it may run twice
 * @returns null when its organisation has answered with its identity: there is nothing to send
 * @throws DomainError as `invitedConsultation`, `requireInviting` and `change` do
 */
export async function changeAndInvite(
	ctx: Context,
	{ consultationId, invitationId }: { consultationId: string; invitationId: string },
	change: (tx: Writer) => Promise<void>
): Promise<Mailed | null> {
	const mailingId = ctx.random.id();
	const mailed = await ctx.db.write(async (tx) => {
		requireInviting(await invitedConsultation(ctx, tx, consultationId));
		await change(tx);
		return await writeToInvited(ctx, tx, {
			mailingId,
			consultationId,
			kind: 'invitation',
			only: { unanswered: true, invitationIds: [invitationId] }
		});
	});
	wakeMail(ctx);
	return mailed;
}
