import { optionsOf, type Question } from '$lib/domain/consultations/question';
import {
	fieldName,
	otherFieldName,
	placeFieldName,
	rawList,
	rawText,
	type RawValues
} from '$lib/domain/responses/answer-fields';

/** What was typed or chosen for a question, as text to copy, where it could not be saved. */
export function wordsTyped(question: Question, values: RawValues): string {
	const name = fieldName(question.id);
	const other = rawText(values, otherFieldName(question.id));
	if (question.type === 'ranking')
		return question.options
			.map(({ id, label }) => ({
				place: rawText(values, placeFieldName(question.id, id)),
				label
			}))
			.filter(({ place }) => place !== '')
			.map(({ place, label }) => `${place}. ${label}`)
			.sort((a, b) => a.localeCompare(b, 'en-GB', { numeric: true }))
			.join('\n');
	const options = optionsOf(question);
	if (options.length === 0) return rawText(values, name);
	return [
		...options.filter(({ id }) => rawList(values, name).includes(id)).map(({ label }) => label),
		...(other === '' ? [] : [other])
	].join('\n');
}
