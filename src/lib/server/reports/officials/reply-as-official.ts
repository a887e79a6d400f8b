import type { Actor } from '../../../domain/shared/actor.ts';
import { DomainError } from '../../../domain/shared/domain-error.ts';
import { authorise } from '../../access/can.ts';
import { recordChange } from '../../audit/record.ts';
import type { Context } from '../../context.ts';
import { writeReply, type ReplyInput } from './write-reply.ts';

/**
 * A signed-in official replies to one recommendation, or changes the reply.
 * @throws DomainError as `writeReply` and `authorise` do
 */
export async function replyAsOfficial(
	ctx: Context,
	actor: Actor,
	input: ReplyInput & { consultationId: string }
): Promise<void> {
	authorise(actor, 'reply:write');
	if (actor.kind !== 'person') throw new DomainError('not-allowed', 'reply');
	await ctx.db.write(async (tx) => {
		await writeReply(ctx, tx, input.consultationId, actor.name, input);
		await recordChange(ctx, tx, actor, {
			action: 'reply:written',
			subjectKind: 'consultation',
			subjectId: input.consultationId,
			detail: { decision: input.decision }
		});
	});
}
