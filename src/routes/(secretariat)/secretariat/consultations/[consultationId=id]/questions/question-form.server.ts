import { z } from 'zod';
import {
	conditionSchema,
	type Question,
	type QuestionType
} from '$lib/domain/consultations/question';
import { cleanLine, cleanText } from '$lib/domain/shared/clean-text';
import { err, ok, type Result } from '$lib/domain/shared/result';
import type { FormErrors, FormFailure, FormValues } from '$lib/server/http/form';
import { optionRows, rowValues } from './option-rows.server';

/** Fields that come as lists. */
export const QUESTION_LISTS = ['required', 'allowsOther', 'optionId', 'optionLabel'];

const one = (values: FormValues, name: string): string => String(values[name] ?? '');
const isTicked = (values: FormValues, name: string): boolean =>
	values[name]?.includes('yes') ?? false;

function limit(typed: string, errors: FormErrors, name: string): number | null {
	const plain = typed.replace(/[\s,]/g, '');
	if (plain === '') return null;
	const number = z.coerce.number().safeParse(plain);
	if (number.success) return number.data;
	errors[name] = 'Write a number in figures, or leave this empty.';
	return null;
}

function condition(values: FormValues, errors: FormErrors): Question['visibleWhen'] {
	const operator = one(values, 'when');
	if (operator !== 'has' && operator !== 'has-not') return null;
	const [questionId, optionId] = one(values, 'whenOption').split(' ');
	const parsed = conditionSchema.safeParse({ operator, questionId, optionId });
	if (parsed.success) return parsed.data;
	errors.whenOption = 'Choose the answer that it depends on.';
	return null;
}

/** The clause of the source document that it is asked at. None where there is no document. */
const pinnedTo = (values: FormValues): Pick<Question, 'clauseId'> => {
	const clauseId = one(values, 'clauseId');
	return clauseId === '' ? {} : { clauseId };
};

/** The question as typed. Rows without words are left out; new options get an id. */
export function parseQuestion(
	values: FormValues,
	{ id, type }: { id: string; type: QuestionType },
	newId: () => string
): Result<Question, FormFailure> {
	const errors: FormErrors = {};
	const text = cleanLine(one(values, 'text'));
	const hint = cleanText(one(values, 'hint'));
	if (text === '') errors.text = 'Write the question.';
	if (text.length > 1000) errors.text = 'Shorten the question to 1,000 characters.';
	if (hint.length > 2000) errors.hint = 'Shorten the hint to 2,000 characters.';
	const base = {
		id,
		text,
		hint,
		required: isTicked(values, 'required'),
		visibleWhen: condition(values, errors),
		...pinnedTo(values)
	};
	const options = optionRows(values)
		.map((row) => ({ id: row.id || newId(), label: cleanLine(row.label) }))
		.filter(({ label }) => label !== '');
	const labels = new Set(options.map(({ label }) => label.toLowerCase()));
	if (labels.size < options.length)
		errors.options = 'Two options are the same. Change one of them.';
	if (options.some(({ label }) => label.length > 300))
		errors.options = 'Shorten the options to 300 characters each.';
	const question = (): Question => {
		switch (type) {
			case 'one-choice':
			case 'several-choices':
				return { ...base, type, options, allowsOther: isTicked(values, 'allowsOther') };
			case 'ranking':
				return { ...base, type, options };
			case 'number': {
				const least = limit(one(values, 'least'), errors, 'least');
				const greatest = limit(one(values, 'greatest'), errors, 'greatest');
				if (least !== null && greatest !== null && least > greatest)
					errors.greatest = 'The greatest number must not be smaller than the least.';
				return {
					...base,
					type,
					least,
					greatest,
					unit: cleanLine(one(values, 'unit')).slice(0, 40)
				};
			}
			default:
				return { ...base, type };
		}
	};
	const made = question();
	return Object.keys(errors).length === 0 ? ok(made) : err({ values, errors });
}

/** A question as the values of its form. */
export function questionValues(question: Question): FormValues {
	const { text, hint, required, visibleWhen, clauseId = '' } = question;
	return {
		text,
		hint,
		required: required ? ['yes'] : [],
		clauseId,
		when: visibleWhen?.operator ?? 'always',
		whenOption: visibleWhen === null ? '' : `${visibleWhen.questionId} ${visibleWhen.optionId}`,
		...('allowsOther' in question ? { allowsOther: question.allowsOther ? ['yes'] : [] } : {}),
		...('options' in question ? rowValues(question.options) : {}),
		...(question.type === 'number'
			? {
					least: question.least?.toString() ?? '',
					greatest: question.greatest?.toString() ?? '',
					unit: question.unit
				}
			: {})
	};
}

/** The values of a new question: optional, always asked, three empty rows for options. */
export const newQuestionValues = (type: QuestionType): FormValues => ({
	text: '',
	hint: '',
	required: [],
	clauseId: '',
	when: 'always',
	whenOption: '',
	...(['one-choice', 'several-choices', 'ranking'].includes(type)
		? rowValues(Array.from({ length: 3 }, () => ({ id: '', label: '' })))
		: {})
});
