import { eq } from 'drizzle-orm';
import type { Actor } from '../../domain/shared/actor.ts';
import { authorise } from '../access/can.ts';
import type { Context } from '../context.ts';
import { response } from '../db/schema.ts';
import { forgetNow } from './forget-soon.ts';
import { ownResponse } from './own-response.ts';
import { requireOpen } from './require-open.ts';

/**
 * Withdraws a response: it is deleted with its answers, what was coded in them, and the row that
 * says who gave it. The invitation stays used, for every attribution alike: were it given back,
 * the list of used invitations would lose a row in the moment in which a response disappears.
 *
 * @throws DomainError `closed`, `not-open-yet`, `not-found`
 */
export async function withdrawResponse(
	ctx: Context,
	actor: Actor,
	input: { slug: string; receipt: string }
): Promise<void> {
	authorise(actor, 'response:write-own');
	await ctx.db.write(async (tx) => {
		const own = await ownResponse(tx, ctx, input);
		requireOpen(own.phase);
		await tx.delete(response).where(eq(response.id, own.id));
	});
	// Deleted pages are overwritten in the file; the log would still hold them.
	await forgetNow(ctx.db);
}
