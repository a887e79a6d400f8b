import { eq } from 'drizzle-orm';
import { LINK_LIMIT, parseLinkName } from '../../domain/drafting/drafting-link.ts';
import type { Actor } from '../../domain/shared/actor.ts';
import { err, ok, type Result } from '../../domain/shared/result.ts';
import { authorise } from '../access/can.ts';
import type { Context } from '../context.ts';
import type { Writer } from '../db/client.ts';
import { draftingLink } from '../db/schema.ts';
import { forgetSoon } from '../responses/forgetting/forget-soon.ts';
import { ownResponse } from '../responses/answering/own-response.ts';
import { requireOpen } from '../responses/answering/require-open.ts';
import { hashLinkSecret, type ReceiptKey } from '../responses/answering/response-key.ts';

/**
 * Makes a link with which colleagues work on a draft. Only the respondent can: the key is the
 * receipt. Of the secret only the hash is kept, so the link can be shown once and never again.
 *
 * @param input.secret made with the page (`LINK_SECRET_BYTE_COUNT`), so that a double click makes
 * one link
 * @param input.name as typed: who the link is for
 * @returns the link's id, or what to put right by field
 * @throws DomainError `closed`, `not-open-yet`, `not-found`
 */
export async function makeLink(
	ctx: Context,
	actor: Actor,
	input: ReceiptKey & { secret: string; name: string }
): Promise<Result<string, Record<string, string>>> {
	authorise(actor, 'response:share-own');
	const name = parseLinkName(input.name);
	if (!name.ok) return err({ name: name.error });
	const id = ctx.random.id();
	const outcome = await ctx.db.write(async (tx) => {
		const own = await ownResponse(tx, ctx, input);
		requireOpen(own.phase);
		return make(tx, { responseId: own.id, id, name: name.value, secret: input.secret });
	});
	forgetSoon(ctx.db);
	return outcome;
}

async function make(
	tx: Writer,
	{ secret, ...link }: { responseId: string; id: string; name: string; secret: string }
): Promise<Result<string, Record<string, string>>> {
	const secretHash = hashLinkSecret(secret);
	const links = await tx
		.select({ id: draftingLink.id, name: draftingLink.name, secretHash: draftingLink.secretHash })
		.from(draftingLink)
		.where(eq(draftingLink.responseId, link.responseId));
	const before = links.find((one) => one.secretHash === secretHash);
	if (before !== undefined) return ok(before.id);
	if (links.length >= LINK_LIMIT)
		return err({ name: `You have ${String(LINK_LIMIT)} links. End one before you make another` });
	if (links.some((one) => one.name.toLowerCase() === link.name.toLowerCase()))
		return err({ name: 'You have a link of that name. Choose another name, or end the first' });
	await tx.insert(draftingLink).values({ ...link, secretHash });
	return ok(link.id);
}
