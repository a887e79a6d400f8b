import { and, count, eq, sql, type Placeholder } from 'drizzle-orm';
import { isBatchReady, isHeldBack } from '../../domain/responses/shown-rule.ts';
import { latestVersion } from '../consultations/latest-version.ts';
import type { Context } from '../context.ts';
import type { Writer } from '../db/client.ts';
import { prepared } from '../db/prepared.ts';
import { response } from '../db/schema.ts';
import { isListComplete } from './read-list.ts';
import { countAudience } from './shown.ts';

const waitingOf = (consultationId: string | Placeholder) =>
	and(
		eq(response.consultationId, consultationId),
		eq(response.state, 'submitted'),
		eq(response.attribution, 'anonymous'),
		eq(response.channel, 'web'),
		eq(response.isShown, false)
	);

const countWaiting = prepared('waiting_batch', (reader) =>
	reader
		.select({ count: count() })
		.from(response)
		.where(waitingOf(sql.placeholder('consultationId')))
);

/**
 * Shows the waiting anonymous responses to the secretariat, all at once, when at least k wait and
 * nobody can be invited any more: what is shown before somebody is invited is not from them.
 * Only those that came through this site count: were those that the secretariat records itself to
 * count, it could record four and have the fifth shown alone.
 */
export async function showBatch(
	ctx: Pick<Context, 'clock'>,
	tx: Writer,
	consultationId: string
): Promise<void> {
	const [found] = await countWaiting(tx, { consultationId });
	const { content } = await latestVersion(ctx, tx, { id: consultationId });
	const { threshold, audience } = content;
	if (!isBatchReady(found?.count ?? 0, threshold)) return;
	if (audience === 'invited' && !(await isListComplete(tx, consultationId))) return;
	// A batch of k from fewer than k that could have given it: where answers were recorded under the
	// names of organisations that then used their invitations.
	const isEliminated =
		audience === 'invited' &&
		isHeldBack({ ...(await countAudience(tx, consultationId)), threshold });
	if (!isEliminated)
		await tx.update(response).set({ isShown: true }).where(waitingOf(consultationId));
}
