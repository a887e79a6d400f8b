import { and, eq, exists, notLike, sql, type SQL } from 'drizzle-orm';
import type { Question } from '../../domain/consultations/question.ts';
import type { Reader } from '../db/client.ts';
import { answer, response } from '../db/schema.ts';

/**
 * The condition that answers to a question have words to read. Free text is stored only when
 * there is some; most answers to a closed question say nothing under "other". The stored JSON is
 * compared as text, because the databases reach into JSON differently: PostgreSQL writes a space
 * after the colon. A quotation mark inside a text is escaped, so no answer can imitate the pattern.
 */
export function hasWords(question: Question): SQL | undefined {
	if (question.type === 'short-text' || question.type === 'long-text') return undefined;
	const stored = sql<string>`cast(${answer.value} as text)`;
	return and(notLike(stored, '%"other":""%'), notLike(stored, '%"other": ""%'));
}

/** The condition that an answer was given in a response of which `condition` is true. */
export const givenIn = (reader: Pick<Reader, 'select'>, condition: SQL | undefined): SQL =>
	exists(
		reader
			.select({ id: response.id })
			.from(response)
			.where(and(eq(response.id, answer.responseId), condition))
	);
