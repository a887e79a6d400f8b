import { eq } from 'drizzle-orm';
import type { Reader } from '../../db/client.ts';
import { codingSnapshot } from '../../db/schema.ts';

/**
 * Whether the coding of a consultation has ever been closed. From then on figures rest on its
 * responses, and a release of them may not differ from the next by one (see disclosure).
 * Reopening changes nothing of that: the snapshot stays.
 */
export async function wasFrozen(
	reader: Pick<Reader, 'select'>,
	consultationId: string
): Promise<boolean> {
	const [found] = await reader
		.select({ id: codingSnapshot.id })
		.from(codingSnapshot)
		.where(eq(codingSnapshot.consultationId, consultationId))
		.limit(1);
	return found !== undefined;
}
