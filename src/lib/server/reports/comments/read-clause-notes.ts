import { eq } from 'drizzle-orm';
import type { Reader } from '../../db/client.ts';
import { clauseNote } from '../../db/schema.ts';

export interface ClauseNote {
	/** '' where it was taken back. */
	text: string;
	/** Counts saves, from 1. */
	revision: number;
}

/**
 * What the secretariat noted about the comments on each clause, by the clause's id. Asks no
 * permission: queries that have asked call it.
 */
export async function readClauseNotes(
	reader: Pick<Reader, 'select'>,
	consultationId: string
): Promise<Map<string, ClauseNote>> {
	const rows = await reader
		.select()
		.from(clauseNote)
		.where(eq(clauseNote.consultationId, consultationId));
	return new Map(rows.map(({ clauseId, text, revision }) => [clauseId, { text, revision }]));
}
