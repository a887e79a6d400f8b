import { codableText, type AnswerValue } from '../../../domain/responses/answer-value.ts';

/**
 * An answer as a row of its table, with what the coding counts by: most answers to a closed
 * question have no words to read, and comments are counted by what they are.
 */
export const answerRow = <
	Given extends { responseId: string; questionId: string; value: AnswerValue }
>(
	given: Given
) => ({
	...given,
	hasWords: codableText(given.value) !== '',
	commentKind: given.value.kind === 'comment' ? given.value.comment : null
});
