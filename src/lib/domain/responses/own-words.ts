import type { ConsultationContent } from '../consultations/content.ts';
import type { SourceContent } from '../documents/clause.ts';
import { codableText } from './answer-value.ts';
import { visibleInSection } from './completeness.ts';
import { ownComments, type OwnComment } from './comments/own-comments.ts';
import { PLACES } from './places.ts';
import { findIdentifyingText, type Hit } from './free-text/text-check.ts';
import type { Answers } from './visible-questions.ts';

/** An answer in the respondent's own words, with what in it could identify who wrote it. */
export interface CheckedWords {
	/** A clause's where it is a comment. */
	questionId: string;
	/** The question, or the name of the clause. */
	question: string;
	/** From 1: where it can be changed; null for a comment, which is changed at its clause. */
	sectionNumber: number | null;
	text: string;
	/** In the order of the text. */
	hits: Hit[];
}

/**
 * Looks through everything that would be sent and that a person wrote in words. What it finds is
 * shown to the respondent and kept nowhere.
 * @param known names and aliases of the register's organisations, and its places
 * @param source the document that is commented on; null where there is none
 * @returns every written answer and comment, also those in which nothing was found
 */
export function checkOwnWords(
	content: ConsultationContent,
	answers: Answers,
	known: { organisations: readonly string[]; places: readonly string[] },
	source: SourceContent | null = null
): CheckedWords[] {
	const { organisations } = known;
	const places = [...known.places, ...PLACES];
	const hitsIn = (text: string) =>
		findIdentifyingText(text, { organisations, places, otherTexts: [] });
	const comments = source === null ? [] : ownComments(source, answers);
	const asked = content.sections.flatMap((section, index) =>
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
					hits: hitsIn(text)
				}
			];
		})
	);
	const said = comments.flatMap((one) => {
		const text = wordsOf(one);
		const { clauseId: questionId, name: question } = one;
		return text === ''
			? []
			: [{ questionId, question, sectionNumber: null, text, hits: hitsIn(text) }];
	});
	return [...asked, ...said];
}

/** Of suggested words only what was put in: the rest is the draft's, and tells of nobody. */
const wordsOf = ({ comment, difference }: OwnComment): string =>
	[comment.text, ...difference.flatMap(({ kind, text }) => (kind === 'added' ? [text.trim()] : []))]
		.filter((words) => words !== '')
		.join('\n');
