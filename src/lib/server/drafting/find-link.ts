import { eq } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { consultation, draftingLink, response } from '../db/schema.ts';
import { hashLinkSecret } from '../responses/answering/response-key.ts';

/**
 * Where a drafting link leads; null when it has ended or never was. Reading it changes nothing,
 * so a mail scanner that opens it leaves no mark.
 */
export async function findLink(
	ctx: Context,
	secret: string
): Promise<{ linkId: string; slug: string } | null> {
	const [found] = await ctx.db.read
		.select({ linkId: draftingLink.id, slug: consultation.slug })
		.from(draftingLink)
		.innerJoin(response, eq(response.id, draftingLink.responseId))
		.innerJoin(consultation, eq(consultation.id, response.consultationId))
		.where(eq(draftingLink.secretHash, hashLinkSecret(secret)));
	return found ?? null;
}
