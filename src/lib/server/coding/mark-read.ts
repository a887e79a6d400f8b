import { and, eq, inArray } from 'drizzle-orm';
import type { Actor } from '../../domain/shared/actor.ts';
import { DomainError } from '../../domain/shared/domain-error.ts';
import { authorise } from '../access/can.ts';
import type { Context } from '../context.ts';
import { answer, response } from '../db/schema.ts';
import { shownCondition } from '../responses/shown/shown.ts';

/**
 * Marks answers of one response as read or unread: one question's, or all that are given.
 * Nobody's name and no time is kept. It can be done while the coding is closed too: reading is
 * not coding.
 * @throws DomainError `not-found` for a response that the secretariat may not see
 */
export async function markRead(
	ctx: Context,
	actor: Actor,
	input: {
		consultationId: string;
		responseId: string;
		questionIds: readonly string[];
		isRead: boolean;
	}
): Promise<void> {
	authorise(actor, 'coding:edit');
	await ctx.db.write(async (tx) => {
		const shown = await shownCondition(tx, ctx.clock, input.consultationId);
		const [there] = await tx
			.select({ id: response.id })
			.from(response)
			.where(and(eq(response.id, input.responseId), shown));
		if (there === undefined) throw new DomainError('not-found', 'response');
		await tx
			.update(answer)
			.set({ isRead: input.isRead })
			.where(
				and(
					eq(answer.responseId, input.responseId),
					inArray(answer.questionId, [...input.questionIds])
				)
			);
	});
}
