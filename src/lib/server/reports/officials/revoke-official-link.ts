import { and, eq, isNull } from 'drizzle-orm';
import type { Actor } from '../../../domain/shared/actor.ts';
import { DomainError } from '../../../domain/shared/domain-error.ts';
import { authorise } from '../../access/can.ts';
import { recordChange } from '../../audit/record.ts';
import type { Context } from '../../context.ts';
import { officialLink } from '../../db/schema.ts';

/**
 * Makes an official's link useless. Replies given with it stay.
 * @throws DomainError `not-found` for a link that is not of this consultation or revoked already,
 * and what `authorise` throws
 */
export async function revokeOfficialLink(
	ctx: Context,
	actor: Actor,
	input: { consultationId: string; linkId: string }
): Promise<void> {
	authorise(actor, 'official-link:manage');
	await ctx.db.write(async (tx) => {
		const rows = await tx
			.update(officialLink)
			.set({ revokedAt: ctx.clock.now() })
			.where(
				and(
					eq(officialLink.tokenHash, input.linkId),
					eq(officialLink.consultationId, input.consultationId),
					isNull(officialLink.revokedAt)
				)
			)
			.returning({ officialName: officialLink.officialName });
		const [revoked] = rows;
		if (revoked === undefined) throw new DomainError('not-found', 'official link');
		await recordChange(ctx, tx, actor, {
			action: 'official-link:revoked',
			subjectKind: 'consultation',
			subjectId: input.consultationId,
			detail: { officialName: revoked.officialName }
		});
	});
}
