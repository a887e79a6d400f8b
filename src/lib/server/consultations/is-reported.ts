import { eq } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { release } from '../db/schema.ts';

/** Whether a report of this consultation has been published. For anybody. */
export const isReported = async (ctx: Context, consultationId: string): Promise<boolean> =>
	(await ctx.db.read.$count(release, eq(release.consultationId, consultationId))) > 0;
