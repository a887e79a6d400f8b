import { eq } from 'drizzle-orm';
import type { Actor } from '../../../domain/shared/actor.ts';
import { DomainError } from '../../../domain/shared/domain-error.ts';
import { authorise } from '../../access/can.ts';
import { recordChange } from '../../audit/record.ts';
import type { Context } from '../../context.ts';
import { officialLink, release } from '../../db/schema.ts';
import { hashSecret } from '../../random.ts';

const SECRET_BYTES = 24;

/**
 * Makes a link with which one official, without an account, replies to one report.
 * @returns the link's secret: it is stored as a hash and can never be shown again
 * @throws DomainError `not-ready` before the report is published, and what `authorise` throws
 */
export async function createOfficialLink(
	ctx: Context,
	actor: Actor,
	input: { consultationId: string; officialName: string }
): Promise<string> {
	authorise(actor, 'official-link:manage');
	const secret = ctx.random.secret(SECRET_BYTES);
	await ctx.db.write(async (tx) => {
		const [published] = await tx
			.select({ id: release.id })
			.from(release)
			.where(eq(release.consultationId, input.consultationId))
			.limit(1);
		if (published === undefined) throw new DomainError('not-ready', 'nothing published');
		await tx.insert(officialLink).values({
			tokenHash: hashSecret(secret),
			consultationId: input.consultationId,
			officialName: input.officialName,
			createdAt: ctx.clock.now(),
			revokedAt: null
		});
		await recordChange(ctx, tx, actor, {
			action: 'official-link:created',
			subjectKind: 'consultation',
			subjectId: input.consultationId,
			detail: { officialName: input.officialName }
		});
	});
	return secret;
}
