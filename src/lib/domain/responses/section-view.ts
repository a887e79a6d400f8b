import type { ConsultationContent } from '../consultations/content.ts';
import type { Question } from '../consultations/question.ts';
import { fieldValues, type RawValues } from './answer-fields.ts';
import type { AnswerValue } from './answer-value.ts';
import { visibleInSection } from './completeness.ts';
import { baseOf } from './decide-save.ts';

/** One section's page as whoever works on a draft sees it. */
export interface SectionView {
	id: string;
	title: string;
	/** Markdown; '' for none. */
	introduction: string;
	/** From 1. */
	number: number;
	sectionCount: number;
	questions: Question[];
	/** What is stored, by field. */
	values: RawValues;
	/** What the page is made from, by question id. */
	bases: Record<string, string>;
}

type Drafts = ReadonlyMap<string, { value: AnswerValue }>;

/** The page of a section by its place in the address, "1" for the first; null where there is none. */
export function sectionView(
	content: ConsultationContent,
	number: string,
	drafts: Drafts
): SectionView | null {
	const section = /^\d{1,3}$/.test(number) ? content.sections[Number(number) - 1] : undefined;
	if (section === undefined) return null;
	const values = new Map([...drafts].map(([id, { value }]) => [id, value]));
	const questions = visibleInSection(content, section, values);
	return {
		id: section.id,
		title: section.title,
		introduction: section.introduction,
		number: Number(number),
		sectionCount: content.sections.length,
		questions,
		values: Object.fromEntries(
			questions.flatMap((question) =>
				Object.entries(fieldValues(question, drafts.get(question.id)?.value))
			)
		),
		bases: Object.fromEntries(questions.map(({ id }) => [id, baseOf(drafts.get(id))]))
	};
}
