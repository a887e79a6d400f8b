import { eq } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { redraftRelease } from '../db/schema.ts';

/** Whether it is public what was changed in this consultation's document. For anybody. */
export const isRedraftPublished = async (ctx: Context, consultationId: string): Promise<boolean> =>
	(await ctx.db.read.$count(redraftRelease, eq(redraftRelease.consultationId, consultationId))) > 0;
