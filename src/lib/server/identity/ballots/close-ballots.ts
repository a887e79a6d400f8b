import { and, inArray, isNotNull } from 'drizzle-orm';
import { phaseCondition } from '../../consultations/phase-condition.ts';
import type { Context } from '../../context.ts';
import { ballotKey, consultation, consultationVersion } from '../../db/schema.ts';

/**
 * Destroys the private keys of consultations that have closed or are archived: from then on nobody
 * can make a ballot for them, not even whoever holds the secret key and all of this database. What
 * has closed never opens again; a closing that is put off beforehand leaves the key as it is.
 * Called by the clock tick, and by whoever finds such a key first.
 */
export async function closeBallots(ctx: Context): Promise<void> {
	const over = ctx.db.read
		.select({ id: consultation.id })
		.from(consultation)
		.where(phaseCondition.closedOrArchived(ctx.clock.now()));
	const versions = await ctx.db.read
		.select({ id: ballotKey.versionId })
		.from(ballotKey)
		.where(
			and(
				isNotNull(ballotKey.sealedPrivateKey),
				inArray(
					ballotKey.versionId,
					ctx.db.read
						.select({ id: consultationVersion.id })
						.from(consultationVersion)
						.where(inArray(consultationVersion.consultationId, over))
				)
			)
		);
	if (versions.length === 0) return;
	const ids = versions.map(({ id }) => id);
	await ctx.db.write(async (tx) => {
		await tx
			.update(ballotKey)
			.set({ sealedPrivateKey: null })
			.where(inArray(ballotKey.versionId, ids));
	});
	// The file overwrites what it frees; the log would still hold it.
	await ctx.db.forgetHistory().catch(() => undefined);
}
