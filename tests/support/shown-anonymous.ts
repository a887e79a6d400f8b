// An anonymous response that the secretariat is shown before closing.
import { eq } from 'drizzle-orm';
import type { Context } from '../../src/lib/server/context.ts';
import { response } from '../../src/lib/server/db/schema.ts';
import { readOwnResponse } from '../../src/lib/server/responses/answering/own-response.ts';
import type { ResponseKey } from '../../src/lib/server/responses/answering/response-key.ts';
import { showBatches } from '../../src/lib/server/responses/shown/show-batches.ts';

/**
 * Shows the batch of tomorrow morning: a server beside the test may have had this morning's.
 * @param sent who has sent a response
 * @returns one of those whose response is in it
 */
export async function showOneOf<K extends ResponseKey>(
	ctx: Context,
	sent: readonly K[]
): Promise<K> {
	const tomorrow = new Date(ctx.clock.now().getTime() + 86_400_000);
	await showBatches({ ...ctx, clock: { now: () => tomorrow } });
	const shown = await ctx.db.read
		.select({ id: response.id })
		.from(response)
		.where(eq(response.isShown, true));
	for (const key of sent) {
		const { id } = await readOwnResponse(ctx, key);
		if (shown.some((one) => one.id === id)) return key;
	}
	throw new Error('too few for a batch');
}
