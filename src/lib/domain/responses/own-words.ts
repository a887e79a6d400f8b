import type { ConsultationContent } from '../consultations/content.ts';
import { codableText } from './answer-value.ts';
import { visibleInSection } from './completeness.ts';
import { PLACES } from './places.ts';
import { findIdentifyingText, type Hit } from './text-check.ts';
import type { Answers } from './visible-questions.ts';

/** An answer in the respondent's own words, with what in it could identify who wrote it. */
export interface CheckedWords {
	questionId: string;
	question: string;
	/** From 1: where it can be changed. */
	sectionNumber: number;
	text: string;
	/** In the order of the text. */
	hits: Hit[];
}

/**
 * Looks through everything that would be sent and that a person wrote in words. What it finds is
 * shown to the respondent and kept nowhere.
 * @param known names and aliases of the register's organisations, and its places
 * @returns every written answer, also those in which nothing was found
 */
export function checkOwnWords(
	content: ConsultationContent,
	answers: Answers,
	known: { organisations: readonly string[]; places: readonly string[] }
): CheckedWords[] {
	const places = [...known.places, ...PLACES];
	return content.sections.flatMap((section, index) =>
		visibleInSection(content, section, answers).flatMap((question) => {
			const value = answers.get(question.id);
			const text = value === undefined ? '' : codableText(value);
			if (text === '') return [];
			return [
				{
					questionId: question.id,
					question: question.text,
					sectionNumber: index + 1,
					text,
					hits: findIdentifyingText(text, {
						organisations: known.organisations,
						places,
						otherTexts: []
					})
				}
			];
		})
	);
}
