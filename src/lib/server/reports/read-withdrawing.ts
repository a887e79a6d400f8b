import { count, eq } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { release } from '../db/schema.ts';
import type { OwnResponse } from '../responses/answering/own-response.ts';
import { wasFrozen } from '../responses/answering/was-frozen.ts';

/** What can still be done to take back a response, said before it is done. */
export interface Withdrawing {
	/** Deleted whole, until the coding is closed for the first time. */
	canDelete: boolean;
	/** After closing, while the consent stands. */
	canStopQuoting: boolean;
	/** True once a summary is published: that one stays as it is. */
	isPublished: boolean;
}

/** What a respondent can still take back of its own response. */
export async function readWithdrawing(
	ctx: Pick<Context, 'db'>,
	own: OwnResponse
): Promise<Withdrawing> {
	const isTaken = own.phase === 'open' || own.phase === 'closed';
	const [published] = await ctx.db.read
		.select({ count: count() })
		.from(release)
		.where(eq(release.consultationId, own.consultationId));
	return {
		canDelete: isTaken && !(await wasFrozen(ctx.db.read, own.consultationId)),
		canStopQuoting: own.phase !== 'open' && own.state === 'submitted' && own.mayBeQuoted,
		isPublished: (published?.count ?? 0) > 0
	};
}
