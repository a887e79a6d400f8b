import { and, eq, isNull } from 'drizzle-orm';
import { contentSchema } from '../../../domain/consultations/content.ts';
import { phaseCondition } from '../../consultations/phase-condition.ts';
import type { Context } from '../../context.ts';
import { ballotKey, consultation, consultationVersion } from '../../db/schema.ts';
import { makeKeyPair } from './make-key-pair.ts';

/** What a private key is sealed for: it opens in its own row only. */
export const sealedFor = (versionId: string): string => `ballot-key:${versionId}`;

/**
 * Makes the key pair of every published version that needs one and has none: of consultations for
 * invited organisations that have not closed. Called after publishing, by the clock tick, and
 * where a key is missing after all; who comes second keeps the first one's key.
 * @param consultationId only this one's
 */
export async function ensureBallotKeys(ctx: Context, consultationId?: string): Promise<void> {
	const without = await ctx.db.read
		.select({ versionId: consultationVersion.id, content: consultationVersion.content })
		.from(consultationVersion)
		.innerJoin(consultation, eq(consultation.id, consultationVersion.consultationId))
		.leftJoin(ballotKey, eq(ballotKey.versionId, consultationVersion.id))
		.where(
			and(
				isNull(ballotKey.versionId),
				phaseCondition.scheduledOrOpen(ctx.clock.now()),
				consultationId === undefined ? undefined : eq(consultation.id, consultationId)
			)
		);
	for (const { versionId, content } of without) {
		if (contentSchema.parse(content).audience !== 'invited') continue;
		const pair = await makeKeyPair();
		const row = {
			versionId,
			publicKey: pair.publicKey.toString('base64'),
			sealedPrivateKey: ctx.sealing.seal(sealedFor(versionId), pair.privateKey)
		};
		await ctx.db.write(async (tx) => {
			await tx.insert(ballotKey).values(row).onConflictDoNothing();
		});
	}
}
