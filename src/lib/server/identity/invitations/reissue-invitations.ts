import type { Actor } from '../../../domain/shared/actor.ts';
import { authorise } from '../../access/can.ts';
import { recordChange } from '../../audit/record.ts';
import type { Context } from '../../context.ts';
import { wakeMail } from '../../mail/start-mail.ts';
import { invitedConsultation, requireInviting } from './invited-consultation.ts';
import { readRecipients } from '../letters/read-recipients.ts';
import {
	mailedBefore,
	renewLinks,
	writeToInvited,
	type Mailed
} from '../letters/write-to-invited.ts';

const NOTE = 'This letter brings a new link. The one that you had before no longer works.';

/**
 * Makes new links for every invited organisation that has not answered with its identity, and
 * letters that bring them; the old ones stop working. Those that have answered anonymously get one
 * like all the others, and it looks the same: to leave them out would name them. What was used
 * stays used.
 * @param input.mailingId made with the form, so that pressing its button twice makes links once: the
 * second press must not end those that the first has just shown
 * @returns the mailing; null when every organisation has answered with its identity
 * @throws DomainError as `authorise`, `invitedConsultation` and `requireInviting` do
 */
export async function reissueInvitations(
	ctx: Context,
	actor: Actor,
	input: { consultationId: string; mailingId?: string }
): Promise<Mailed | null> {
	authorise(actor, 'invitation:manage');
	const { consultationId, mailingId = ctx.random.id() } = input;
	const mailed = await ctx.db.write(async (tx) => {
		requireInviting(await invitedConsultation(ctx, tx, consultationId));
		const before = await mailedBefore(tx, { consultationId, mailingId });
		if (before !== null) return before;
		const open = await readRecipients(tx, consultationId, { unanswered: true });
		if (open.length === 0) return null;
		await renewLinks(
			ctx,
			tx,
			open.map(({ invitationId }) => invitationId)
		);
		await recordChange(ctx, tx, actor, {
			action: 'invitation:links-replaced',
			subjectKind: 'consultation',
			subjectId: consultationId,
			detail: { count: open.length }
		});
		return await writeToInvited(ctx, tx, {
			mailingId,
			consultationId,
			kind: 'reminder',
			note: NOTE,
			only: { unanswered: true }
		});
	});
	wakeMail(ctx);
	return mailed;
}
