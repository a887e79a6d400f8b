import { inArray } from 'drizzle-orm';
import { phaseCondition } from '../consultations/phase-condition.ts';
import type { Context } from '../context.ts';
import { consultation, draftComment, draftingLink, response } from '../db/schema.ts';
import { forgetNow } from '../responses/forgetting/forget-soon.ts';

const DAY = 86_400_000;

/**
 * Ends drafting together in consultations that closed a day ago or are archived: the drafts that
 * were never sent keep neither links nor comments. The day is for whoever wants to copy their
 * words. What has closed never opens again. Called by the clock tick; doing it twice is harmless.
 */
export async function endClosedDrafting(ctx: Context): Promise<void> {
	const dayAgo = new Date(ctx.clock.now().getTime() - DAY);
	const over = ctx.db.read
		.select({ id: response.id })
		.from(response)
		.where(
			inArray(
				response.consultationId,
				ctx.db.read
					.select({ id: consultation.id })
					.from(consultation)
					.where(phaseCondition.closedOrArchived(dayAgo))
			)
		);
	const left = await ctx.db.read.$count(draftingLink, inArray(draftingLink.responseId, over));
	const said = await ctx.db.read.$count(draftComment, inArray(draftComment.responseId, over));
	if (left + said === 0) return;
	await ctx.db.write(async (tx) => {
		await tx.delete(draftingLink).where(inArray(draftingLink.responseId, over));
		await tx.delete(draftComment).where(inArray(draftComment.responseId, over));
	});
	await forgetNow(ctx.db);
}
