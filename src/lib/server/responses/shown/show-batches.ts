import { and, asc, eq, inArray, lt, max } from 'drizzle-orm';
import { latestMorning } from '../../../domain/responses/batch-morning.ts';
import { batchSize, isHeldBack } from '../../../domain/responses/shown-rule.ts';
import { chunks } from '../../../domain/shared/chunks.ts';
import { latestVersion } from '../../consultations/latest-version.ts';
import { phaseCondition } from '../../consultations/phase-condition.ts';
import { consultationOf } from '../../consultations/read-consultation.ts';
import type { Context } from '../../context.ts';
import type { Writer } from '../../db/client.ts';
import { consultation, invitation, response } from '../../db/schema.ts';
import { countAudience } from './shown.ts';

/**
 * Shows anonymous responses to the secretariat, once each morning, of every consultation that is
 * open: as many of those that wait as `batchSize` says, by lot. Called by the clock tick. Who comes
 * second on a morning, another process or this one started again, shows nothing.
 */
export async function showBatches(ctx: Context): Promise<void> {
	const now = ctx.clock.now();
	const morning = latestMorning(now);
	const due = await ctx.db.read
		.select({ id: consultation.id })
		.from(consultation)
		.where(and(phaseCondition.open(now), lt(consultation.batchesOn, morning)))
		.orderBy(asc(consultation.id));
	for (const { id } of due)
		await ctx.db.write(async (tx) => {
			if (await isFirst(tx, id, morning)) await showBatch(ctx, tx, id, morning);
		});
}

/** Whether nobody has been here on this morning; from then on somebody has. */
async function isFirst(tx: Writer, consultationId: string, morning: string): Promise<boolean> {
	const found = await tx
		.update(consultation)
		.set({ batchesOn: morning })
		.where(and(eq(consultation.id, consultationId), lt(consultation.batchesOn, morning)))
		.returning({ id: consultation.id });
	return found.length > 0;
}

const waitingOf = (consultationId: string) =>
	and(
		eq(response.consultationId, consultationId),
		eq(response.state, 'submitted'),
		eq(response.attribution, 'anonymous'),
		// Were those that the secretariat records itself to count, it could record four and have the
		// fifth shown alone.
		eq(response.channel, 'web'),
		eq(response.isShown, false)
	);

async function showBatch(
	ctx: Context,
	tx: Writer,
	consultationId: string,
	morning: string
): Promise<void> {
	const { content } = await latestVersion(ctx, tx, { id: consultationId });
	const { threshold, audience } = content;
	const waiting = await tx
		.select({ id: response.id })
		.from(response)
		.where(waitingOf(consultationId));
	const size = batchSize(waiting.length, threshold);
	if (size === 0) return;
	if (audience === 'invited') {
		// What is shown before somebody is invited is not from them.
		if (!(await consultationOf(ctx, tx, consultationId)).isListComplete) return;
		if ((await lastInvited(tx, consultationId)) >= morning) return;
		// A batch of k from fewer than k that could have given it: where answers were recorded under
		// the names of organisations that then used their invitations.
		if (isHeldBack({ ...(await countAudience(tx, consultationId)), threshold })) return;
	}
	const batch = ctx.random.shuffle(waiting.map(({ id }) => id)).slice(0, size);
	for (const some of chunks(batch, 10_000))
		await tx.update(response).set({ isShown: true }).where(inArray(response.id, some));
	await tx
		.update(consultation)
		.set({ hasShownBatch: true })
		.where(eq(consultation.id, consultationId));
}

/** YYYY-MM-DD; '' when nobody is. */
async function lastInvited(tx: Writer, consultationId: string): Promise<string> {
	const [row] = await tx
		.select({ day: max(invitation.invitedOn) })
		.from(invitation)
		.where(eq(invitation.consultationId, consultationId));
	return row?.day ?? '';
}
