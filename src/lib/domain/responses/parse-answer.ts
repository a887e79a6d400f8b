import {
	AGREEMENT_OPTIONS,
	OTHER_OPTION_ID,
	optionsOf,
	YES_NO_OPTIONS,
	type Option,
	type Question
} from '../consultations/question.ts';
import { cleanLine, cleanText } from '../shared/clean-text.ts';
import { err, ok, type Result } from '../shared/result.ts';
import { fieldName, otherFieldName, rawList, rawText, type RawValues } from './answer-fields.ts';
import { LONG_TEXT_LIMIT, SHORT_TEXT_LIMIT, type AnswerValue } from './answer-value.ts';
import { parseNumber } from './parse-number.ts';
import { parseRanking } from './parse-ranking.ts';
import { inFigures } from '../shared/in-figures.ts';

/** An answer, or null where none was given. The error says what to do, in one sentence. */
export type ParsedAnswer = Result<AnswerValue | null, string>;

const NO_SUCH_OPTION = 'Choose one of the answers shown';
const SAY_WHAT = 'Say what “other” is, or choose another answer';

function limited(text: string, limit: number): Result<string, string> {
	if (text.length <= limit) return ok(text);
	return err(
		`Shorten this to ${inFigures(limit)} characters or fewer: it has ${inFigures(text.length)}`
	);
}

function parseText(text: string, limit: number): ParsedAnswer {
	const fits = limited(text, limit);
	if (!fits.ok) return fits;
	return ok(text === '' ? null : { kind: 'text', text });
}

function parseFixedChoice(options: readonly Option[], chosen: string): ParsedAnswer {
	if (chosen === '') return ok(null);
	if (!options.some((option) => option.id === chosen)) return err(NO_SUCH_OPTION);
	return ok({ kind: 'choice', optionId: chosen, other: '' });
}

function parseOneChoice(
	question: Extract<Question, { type: 'one-choice' }>,
	values: RawValues
): ParsedAnswer {
	const chosen = rawText(values, fieldName(question.id));
	const other = limited(
		question.allowsOther ? cleanLine(rawText(values, otherFieldName(question.id))) : '',
		SHORT_TEXT_LIMIT
	);
	// Words without a choice are an answer: a browser may show the text without its radio taken.
	const isOther = question.allowsOther && (chosen === OTHER_OPTION_ID || chosen === '');
	if (!isOther) return parseFixedChoice(question.options, chosen);
	if (!other.ok) return other;
	if (other.value === '') return chosen === '' ? ok(null) : err(SAY_WHAT);
	return ok({ kind: 'choice', optionId: null, other: other.value });
}

function parseSeveralChoices(
	question: Extract<Question, { type: 'several-choices' }>,
	values: RawValues
): ParsedAnswer {
	const chosen = new Set(rawList(values, fieldName(question.id)).filter((id) => id !== ''));
	const offered = optionsOf(question);
	for (const id of chosen)
		if (!offered.some((option) => option.id === id)) return err(NO_SUCH_OPTION);
	const isOther = question.allowsOther && chosen.has(OTHER_OPTION_ID);
	const other = limited(
		isOther ? cleanLine(rawText(values, otherFieldName(question.id))) : '',
		SHORT_TEXT_LIMIT
	);
	if (!other.ok) return other;
	if (isOther && other.value === '') return err(SAY_WHAT);
	// In the order of the question: the order of the ticks says nothing.
	const optionIds = question.options.map((option) => option.id).filter((id) => chosen.has(id));
	if (optionIds.length === 0 && other.value === '') return ok(null);
	return ok({ kind: 'choices', optionIds, other: other.value });
}

/**
 * Reads the answer to a question from a form's fields (`answer-fields.ts`).
 * Blank is no answer, also to a required question: only submitting insists (`completeness.ts`).
 * Text is cleaned; its length is counted in UTF-16 units after that, as browsers count.
 */
export function parseAnswer(question: Question, values: RawValues): ParsedAnswer {
	const typed = rawText(values, fieldName(question.id));
	switch (question.type) {
		case 'short-text':
			return parseText(cleanLine(typed), SHORT_TEXT_LIMIT);
		case 'long-text':
			return parseText(cleanText(typed), LONG_TEXT_LIMIT);
		case 'agreement':
			return parseFixedChoice(AGREEMENT_OPTIONS, typed);
		case 'yes-no':
			return parseFixedChoice(YES_NO_OPTIONS, typed);
		case 'one-choice':
			return parseOneChoice(question, values);
		case 'several-choices':
			return parseSeveralChoices(question, values);
		case 'ranking':
			return parseRanking(question, values);
		case 'number':
			return parseNumber(question, typed);
	}
}
