import { eq } from 'drizzle-orm';
import { leavingOut, type AboutPart } from '../../../domain/responses/meter/privacy-meter.ts';
import type { Actor } from '../../../domain/shared/actor.ts';
import { authorise } from '../../access/can.ts';
import type { Context } from '../../context.ts';
import { response } from '../../db/schema.ts';
import { forgetSoon } from '../forgetting/forget-soon.ts';
import { ownResponse } from './own-response.ts';
import { requireOpen } from './require-open.ts';

/**
 * Takes back one part of what a respondent says about its organisation.
 * @throws DomainError `closed`, `not-open-yet`, `not-found`
 */
export async function leaveOut(
	ctx: Context,
	actor: Actor,
	input: { slug: string; receipt: string; part: AboutPart }
): Promise<void> {
	authorise(actor, 'response:write-own');
	await ctx.db.write(async (tx) => {
		const own = await ownResponse(tx, ctx, input);
		requireOpen(own.phase);
		await tx
			.update(response)
			.set({ about: leavingOut(own.about, input.part) })
			.where(eq(response.id, own.id));
	});
	forgetSoon(ctx.db);
}
