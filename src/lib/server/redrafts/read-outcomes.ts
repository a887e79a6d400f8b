import { eq } from 'drizzle-orm';
import { recordedOutcomeSchema, type RecordedOutcome } from '../../domain/redrafts/outcome.ts';
import type { Reader } from '../db/client.ts';
import { redraftOutcome } from '../db/schema.ts';

/** What the secretariat has said so far of what became of clauses and recommendations. */
export async function readOutcomes(
	reader: Pick<Reader, 'select'>,
	consultationId: string
): Promise<RecordedOutcome[]> {
	const rows = await reader
		.select()
		.from(redraftOutcome)
		.where(eq(redraftOutcome.consultationId, consultationId));
	return rows.map((row) => recordedOutcomeSchema.parse(row));
}
