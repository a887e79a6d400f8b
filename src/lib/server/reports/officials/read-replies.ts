import { eq } from 'drizzle-orm';
import type { Reply } from '../../../domain/reports/reply.ts';
import type { Reader } from '../../db/client.ts';
import { reply } from '../../db/schema.ts';

/** What officials replied to the recommendations of a consultation's report, by recommendation. */
export async function readReplies(
	reader: Pick<Reader, 'select'>,
	consultationId: string
): Promise<Map<string, Reply>> {
	const rows = await reader.select().from(reply).where(eq(reply.consultationId, consultationId));
	return new Map(
		rows.map(({ recommendationId, decision, reason, officialName, repliedAt }) => [
			recommendationId,
			{ decision, reason, officialName, repliedAt }
		])
	);
}
