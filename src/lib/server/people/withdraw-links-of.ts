import { eq, or } from 'drizzle-orm';
import type { Writer } from '../db/client.ts';
import { joiningLink } from '../db/schema.ts';

/**
 * Makes the unused links worthless that a person made, or that were made for their account. Who
 * loses the right to add people must not have kept a way in for later.
 */
export async function withdrawLinksOf(tx: Writer, personId: string): Promise<void> {
	await tx
		.delete(joiningLink)
		.where(or(eq(joiningLink.createdBy, personId), eq(joiningLink.personId, personId)));
}
