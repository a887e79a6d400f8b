import { desc, eq } from 'drizzle-orm';
import type { Actor } from '../../../domain/shared/actor.ts';
import { authorise } from '../../access/can.ts';
import type { Context } from '../../context.ts';
import { officialLink } from '../../db/schema.ts';

export interface OfficialLink {
	/** The hash of its secret; names the link, opens nothing. */
	id: string;
	officialName: string;
	createdAt: Date;
	revokedAt: Date | null;
}

/** The links given to officials for one report, newest first. */
export async function readOfficialLinks(
	ctx: Context,
	actor: Actor,
	consultationId: string
): Promise<OfficialLink[]> {
	authorise(actor, 'official-link:manage');
	return await ctx.db.read
		.select({
			id: officialLink.tokenHash,
			officialName: officialLink.officialName,
			createdAt: officialLink.createdAt,
			revokedAt: officialLink.revokedAt
		})
		.from(officialLink)
		.where(eq(officialLink.consultationId, consultationId))
		.orderBy(desc(officialLink.createdAt));
}
