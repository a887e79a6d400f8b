import { and, eq } from 'drizzle-orm';
import type { Actor } from '../../domain/shared/actor.ts';
import { authorise } from '../access/can.ts';
import type { Context } from '../context.ts';
import { draftingLink } from '../db/schema.ts';
import { forgetSoon } from '../responses/forgetting/forget-soon.ts';
import { ownResponse } from '../responses/answering/own-response.ts';
import type { ReceiptKey } from '../responses/answering/response-key.ts';

/**
 * Ends a drafting link: whoever has it can no longer open the draft. What they wrote stays. It may
 * have ended already, and can be ended after closing too.
 * @throws DomainError `not-found` for an unknown receipt
 */
export async function endLink(
	ctx: Context,
	actor: Actor,
	input: ReceiptKey & { linkId: string }
): Promise<void> {
	authorise(actor, 'response:share-own');
	await ctx.db.write(async (tx) => {
		const own = await ownResponse(tx, ctx, input);
		await tx
			.delete(draftingLink)
			.where(and(eq(draftingLink.responseId, own.id), eq(draftingLink.id, input.linkId)));
	});
	forgetSoon(ctx.db);
}
