import { and, eq, exists, inArray, type SQL } from 'drizzle-orm';
import { FOLLOW_UPS } from '../../domain/responses/follow-up.ts';
import type { Reader } from '../db/client.ts';
import { answer, followUp, response } from '../db/schema.ts';

/** The condition that an answer has words to read: free text, or what was said under "other". */
export const hasWords = eq(answer.hasWords, true);

/**
 * The condition that an answer has words and is to one question, on one clause, or, for
 * `FOLLOW_UPS`, to a follow-up question of the consultation, of which each was put to one response.
 */
export const saidTo = (
	reader: Pick<Reader, 'select'>,
	{ consultationId, question }: { consultationId: string; question: { id: string } }
): SQL | undefined =>
	and(
		hasWords,
		question.id === FOLLOW_UPS
			? inArray(
					answer.questionId,
					reader
						.select({ id: followUp.id })
						.from(followUp)
						.innerJoin(response, eq(response.id, followUp.responseId))
						.where(eq(response.consultationId, consultationId))
				)
			: eq(answer.questionId, question.id)
	);

/** The condition that an answer was given in a response of which `condition` is true. */
export const givenIn = (reader: Pick<Reader, 'select'>, condition: SQL | undefined): SQL =>
	exists(
		reader
			.select({ id: response.id })
			.from(response)
			.where(and(eq(response.id, answer.responseId), condition))
	);
