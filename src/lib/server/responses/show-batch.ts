import { and, count, eq } from 'drizzle-orm';
import { isBatchReady } from '../../domain/responses/shown-rule.ts';
import type { Clock } from '../../domain/shared/clock.ts';
import type { Writer } from '../db/client.ts';
import { response } from '../db/schema.ts';
import { readAnonymousState } from './shown.ts';

/**
 * Shows the waiting anonymous responses to the secretariat, all at once, when at least k wait.
 * Only those that came through this site count: were those that the secretariat records itself to
 * count, it could record four and have the fifth shown alone.
 */
export async function showBatch(tx: Writer, clock: Clock, consultationId: string): Promise<void> {
	const waiting = and(
		eq(response.consultationId, consultationId),
		eq(response.state, 'submitted'),
		eq(response.attribution, 'anonymous'),
		eq(response.channel, 'web'),
		eq(response.isShown, false)
	);
	const [found] = await tx.select({ count: count() }).from(response).where(waiting);
	const { threshold } = await readAnonymousState(tx, clock, consultationId);
	if (isBatchReady(found?.count ?? 0, threshold))
		await tx.update(response).set({ isShown: true }).where(waiting);
}
