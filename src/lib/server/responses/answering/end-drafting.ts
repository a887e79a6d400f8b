import { eq } from 'drizzle-orm';
import type { Writer } from '../../db/client.ts';
import { draftComment, draftingLink } from '../../db/schema.ts';

/**
 * Ends drafting together, in the transaction that sends the response: its links open nothing
 * from then on, and what was said on the way is deleted. (Withdrawing deletes both with the
 * response.)
 */
export async function endDrafting(tx: Writer, responseId: string): Promise<void> {
	await tx.delete(draftingLink).where(eq(draftingLink.responseId, responseId));
	await tx.delete(draftComment).where(eq(draftComment.responseId, responseId));
}
