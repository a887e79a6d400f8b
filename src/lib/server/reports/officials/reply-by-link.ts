import { SYSTEM, type Actor } from '../../../domain/shared/actor.ts';
import { authorise } from '../../access/can.ts';
import { recordChange } from '../../audit/record.ts';
import type { Context } from '../../context.ts';
import { openOfficialLink } from './open-official-link.ts';
import { writeReply, type ReplyInput } from './write-reply.ts';

/**
 * Whoever holds an official's link replies to one recommendation, in that official's name.
 * @throws DomainError `link-expired` for a link that is unknown or revoked, and as `writeReply`
 */
export async function replyByLink(
	ctx: Context,
	actor: Actor,
	input: ReplyInput & { secret: string }
): Promise<void> {
	authorise(actor, 'reply:write-by-link');
	await ctx.db.write(async (tx) => {
		const { consultationId, officialName } = await openOfficialLink(tx, input.secret);
		await writeReply(ctx, tx, consultationId, officialName, input);
		// The link stands for a person without an account: the record names the link's official.
		await recordChange(ctx, tx, SYSTEM, {
			action: 'reply:written-by-link',
			subjectKind: 'consultation',
			subjectId: consultationId,
			detail: { decision: input.decision, officialName }
		});
	});
}
