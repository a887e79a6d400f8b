import { and, eq, exists, type SQL } from 'drizzle-orm';
import type { Reader } from '../db/client.ts';
import { answer, response } from '../db/schema.ts';

/** The condition that an answer has words to read: free text, or what was said under "other". */
export const hasWords = eq(answer.hasWords, true);

/** The condition that an answer was given in a response of which `condition` is true. */
export const givenIn = (reader: Pick<Reader, 'select'>, condition: SQL | undefined): SQL =>
	exists(
		reader
			.select({ id: response.id })
			.from(response)
			.where(and(eq(response.id, answer.responseId), condition))
	);
