import type { CodedAnswer, CodedPassage } from '$lib/domain/coding/coded-answer';
import type { AnswerValue } from '$lib/domain/responses/answer-value';
import { followUpTitle } from '$lib/domain/responses/follow-up';

interface Given {
	questionId: string;
	value: AnswerValue;
	isRead: boolean;
	passages: CodedPassage[];
}

/** The answers of one response to follow-up questions as a page lists its answers. */
export const followUpItems = (
	given: readonly Given[],
	{
		id,
		attribution,
		organisationName
	}: Pick<CodedAnswer, 'attribution' | 'organisationName'> & { id: string }
) =>
	given.flatMap(({ value, ...rest }) => {
		if (value.kind !== 'follow-up') return [];
		const { question, text } = value;
		return [
			{
				questionId: rest.questionId,
				questionText: followUpTitle(question),
				chosen: [],
				change: null,
				answer: {
					...rest,
					...{ responseId: id, attribution, organisationName, text },
					// The title says it.
					...{ comment: null, asked: null }
				}
			}
		];
	});
