import type { Question } from '../consultations/question.ts';
import { err, ok } from '../shared/result.ts';
import { placeFieldName, rawText, type RawValues } from './answer-fields.ts';
import type { ParsedAnswer } from './parse-answer.ts';

/**
 * A ranking from one place for each option ("1" is first). Options may be left without a place;
 * gaps close up, because "1st and 3rd" still says which comes first. Two in one place is an error.
 */
export function parseRanking(
	question: Extract<Question, { type: 'ranking' }>,
	values: RawValues
): ParsedAnswer {
	const placed: { id: string; place: number }[] = [];
	for (const option of question.options) {
		const typed = rawText(values, placeFieldName(question.id, option.id));
		if (typed === '') continue;
		const place = /^\d{1,3}$/.test(typed) ? Number(typed) : 0;
		if (place < 1 || place > question.options.length) return err('Choose a place from the lists');
		if (placed.some((other) => other.place === place))
			return err(`Give each place to one option only: place ${String(place)} is used twice`);
		placed.push({ id: option.id, place });
	}
	if (placed.length === 0) return ok(null);
	placed.sort((a, b) => a.place - b.place);
	return ok({ kind: 'ranking', optionIds: placed.map(({ id }) => id) });
}
