import { showBatches } from '../../src/lib/server/responses/shown/show-batches.ts';
import type { TestContext } from './context.ts';

/** Lets a day pass and does what the clock tick does in the morning. */
export async function nextMorning(ctx: TestContext): Promise<void> {
	ctx.clock.advance({ days: 1 });
	await showBatches(ctx);
}
