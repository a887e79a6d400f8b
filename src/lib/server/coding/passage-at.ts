import { and, eq } from 'drizzle-orm';
import type { Writer } from '../db/client.ts';
import { passage } from '../db/schema.ts';

/**
 * The passage of exactly this range: the one that is there, or a new one.
 * @param input.start UTF-16 offsets into the answer's text, `end` exclusive
 * @returns its id
 */
export async function passageAt(
	tx: Writer,
	input: {
		consultationId: string;
		responseId: string;
		questionId: string;
		start: number;
		end: number;
	},
	newId: string
): Promise<string> {
	const { consultationId, responseId, questionId, start, end } = input;
	const made = await tx
		.insert(passage)
		.values({
			id: newId,
			consultationId,
			responseId,
			questionId,
			startOffset: start,
			endOffset: end
		})
		.onConflictDoNothing()
		.returning({ id: passage.id });
	if (made[0] !== undefined) return made[0].id;
	const [there] = await tx
		.select({ id: passage.id })
		.from(passage)
		.where(
			and(
				eq(passage.responseId, responseId),
				eq(passage.questionId, questionId),
				eq(passage.startOffset, start),
				eq(passage.endOffset, end)
			)
		);
	if (there === undefined) throw new Error('a passage that collides is there');
	return there.id;
}
