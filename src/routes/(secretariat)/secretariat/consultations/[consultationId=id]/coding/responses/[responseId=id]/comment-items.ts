import type { CodedAnswer, CodedPassage } from '$lib/domain/coding/coded-answer';
import { placesInOrder } from '$lib/domain/coding/comment-margin';
import type { Clause } from '$lib/domain/documents/clause';
import { clauseNames } from '$lib/domain/documents/clause-name';
import { wordDifference } from '$lib/domain/documents/difference/word-difference';
import { codableText, type AnswerValue } from '$lib/domain/responses/answer-value';
import { COMMENT_KIND_NAMES } from '$lib/domain/responses/comments/comment-kind';

interface Given {
	questionId: string;
	value: AnswerValue;
	isRead: boolean;
	passages: CodedPassage[];
}

/** The comments of one response as a page lists its answers, in the order of the document. */
export function commentItems(
	clauses: readonly Clause[],
	given: ReadonlyMap<string, Given>,
	{
		id,
		attribution,
		organisationName
	}: Pick<CodedAnswer, 'attribution' | 'organisationName'> & { id: string }
) {
	const names = clauseNames(clauses);
	const texts = new Map(clauses.map((clause) => [clause.id, clause.text]));
	return placesInOrder(clauses).flatMap((clauseId) => {
		const one = given.get(clauseId);
		if (one?.value.kind !== 'comment') return [];
		const { value: comment, ...rest } = one;
		const text = codableText(comment);
		return [
			{
				questionId: clauseId,
				questionText: `Comment on: ${names.get(clauseId) ?? ''}`,
				// With words its kind stands beside them.
				chosen: text === '' ? [COMMENT_KIND_NAMES[comment.comment]] : [],
				change:
					comment.suggested === null
						? null
						: wordDifference(texts.get(clauseId) ?? '', comment.suggested),
				answer:
					text === ''
						? null
						: { ...rest, responseId: id, attribution, organisationName, text, comment, asked: null }
			}
		];
	});
}
