import { assertNever } from '../shared/assert-never.ts';
import { optionsOf, type Question } from './question.ts';
import type { ConsultationContent } from './content.ts';

/**
 * Words a minute in silent reading of non-fiction by adults in English: 238, the mean of 190
 * studies in M. Brysbaert, "How many words do we read per minute?", Journal of Memory and
 * Language 109 (2019).
 */
export const WORDS_PER_MINUTE = 238;
/** Choosing how to answer, saying who you are, checking and sending: an assumption of ours. */
const SECONDS_AROUND = 120;

/**
 * Seconds to think and answer once a question is read. Assumptions of ours, on the generous side:
 * a charity's policy lead who knows the matter, writing a short paragraph for a long text.
 */
function secondsToAnswer(question: Question): number {
	switch (question.type) {
		case 'yes-no':
			return 6;
		case 'agreement':
		case 'one-choice':
			return 10;
		case 'several-choices':
			return 15;
		case 'ranking':
			return 8 * question.options.length;
		case 'number':
			return 20;
		case 'short-text':
			return 30;
		case 'long-text':
			return 180;
		default:
			return assertNever(question);
	}
}

const wordsIn = (text: string): number => text.split(/\s+/).filter(Boolean).length;
const secondsToRead = (text: string): number => (wordsIn(text) / WORDS_PER_MINUTE) * 60;

function secondsFor(question: Question): number {
	const options = optionsOf(question).map(({ label }) => label);
	const whole =
		secondsToRead([question.text, question.hint, ...options].join(' ')) + secondsToAnswer(question);
	// A question that is asked of some only counts half: nobody knows of how many.
	return question.visibleWhen === null ? whole : whole / 2;
}

/**
 * About how many minutes all questions take: rounded up, above ten to the next five. The
 * background and the documents are not counted: they are read before, or not at all.
 */
export function minutesToAnswer(content: ConsultationContent): number {
	const seconds = content.sections.reduce(
		(sum, section) =>
			sum +
			secondsToRead(`${section.title} ${section.introduction}`) +
			section.questions.reduce((inner, question) => inner + secondsFor(question), 0),
		SECONDS_AROUND
	);
	const minutes = Math.ceil(seconds / 60);
	return minutes <= 10 ? minutes : Math.ceil(minutes / 5) * 5;
}
