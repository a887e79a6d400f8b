import { eq } from 'drizzle-orm';
import type { Actor } from '../../../domain/shared/actor.ts';
import { DomainError } from '../../../domain/shared/domain-error.ts';
import { authorise } from '../../access/can.ts';
import type { Context } from '../../context.ts';
import { response } from '../../db/schema.ts';
import { forgetNow } from '../forgetting/forget-soon.ts';
import { ownResponse } from './own-response.ts';
import { wasFrozen } from './was-frozen.ts';

/**
 * Withdraws a response: it is deleted with its answers, what was coded in them, its drafts, their
 * comments and links, its follow-up questions, and the row that says who gave it. That is possible
 * after closing too, until the coding is closed for the first time.
 *
 * The invitation stays used, for every attribution alike: were it given back, the list of used
 * invitations would lose a row in the moment in which a response disappears.
 *
 * @throws DomainError `closed` once the coding was closed, or it is archived, `not-found`
 */
export async function withdrawResponse(
	ctx: Context,
	actor: Actor,
	input: { slug: string; receipt: string }
): Promise<void> {
	authorise(actor, 'response:write-own');
	await ctx.db.write(async (tx) => {
		const own = await ownResponse(tx, ctx, input);
		if (own.phase !== 'open' && own.phase !== 'closed') throw new DomainError('closed', own.phase);
		if (await wasFrozen(tx, own.consultationId)) throw new DomainError('closed', 'coding');
		await tx.delete(response).where(eq(response.id, own.id));
	});
	// Deleted pages are overwritten in the file; the log would still hold them.
	await forgetNow(ctx.db);
}
