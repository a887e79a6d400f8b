import type { ConsultationContent, Section } from './content.ts';
import type { Question } from './question.ts';

export type Direction = 'up' | 'down';

/** One step of writing the questionnaire. New ids come with it. */
export type QuestionnaireChange =
	| { kind: 'add-section'; id: string; title: string; introduction: string }
	| { kind: 'edit-section'; sectionId: string; title: string; introduction: string }
	| { kind: 'move-section'; sectionId: string; direction: Direction }
	| { kind: 'delete-section'; sectionId: string }
	| { kind: 'add-question'; sectionId: string; question: Question }
	| { kind: 'edit-question'; question: Question }
	| { kind: 'move-question'; questionId: string; direction: Direction }
	| { kind: 'move-question-to'; questionId: string; sectionId: string }
	| { kind: 'delete-question'; questionId: string };

type Sections = readonly Section[];

/** The list with the item at `from` one place up or down; as it was when there is no such place. */
export function moved<T>(items: readonly T[], from: number, direction: Direction): T[] {
	const to = direction === 'up' ? from - 1 : from + 1;
	const item = items[from];
	const other = items[to];
	if (item === undefined || other === undefined) return [...items];
	return items.map((each, at) => (at === from ? other : at === to ? item : each));
}

const withQuestions = (
	sections: Sections,
	change: (questions: Question[], section: Section) => Question[]
): Section[] =>
	sections.map((section) => ({ ...section, questions: change(section.questions, section) }));

const without = (sections: Sections, questionId: string): Section[] =>
	withQuestions(sections, (questions) => questions.filter(({ id }) => id !== questionId));

const appended = (sections: Sections, sectionId: string, question: Question): Section[] =>
	withQuestions(sections, (questions, { id }) =>
		id === sectionId ? [...questions, question] : questions
	);

/**
 * The sections after a change; null when the section or question it names is gone. Conditions
 * are not looked at here: see `applyToQuestionnaire`.
 */
export function changedSections(
	{ sections }: ConsultationContent,
	change: QuestionnaireChange
): Section[] | null {
	const question =
		'questionId' in change
			? sections.flatMap((s) => s.questions).find(({ id }) => id === change.questionId)
			: undefined;
	if ('questionId' in change && question === undefined) return null;
	if ('sectionId' in change && !sections.some(({ id }) => id === change.sectionId)) return null;
	switch (change.kind) {
		case 'add-section': {
			const { id, title, introduction } = change;
			return [...sections, { id, title, introduction, questions: [] }];
		}
		case 'edit-section': {
			const { title, introduction } = change;
			return sections.map((s) => (s.id === change.sectionId ? { ...s, title, introduction } : s));
		}
		case 'move-section':
			return moved(
				sections,
				sections.findIndex(({ id }) => id === change.sectionId),
				change.direction
			);
		case 'delete-section':
			return sections.filter(({ id }) => id !== change.sectionId);
		case 'add-question':
			return appended(sections, change.sectionId, change.question);
		case 'edit-question': {
			const { question: edited } = change;
			if (!sections.some((s) => s.questions.some(({ id }) => id === edited.id))) return null;
			return withQuestions(sections, (questions) =>
				questions.map((each) => (each.id === edited.id ? edited : each))
			);
		}
		case 'move-question':
			return withQuestions(sections, (questions) => {
				const at = questions.findIndex(({ id }) => id === change.questionId);
				return at < 0 ? questions : moved(questions, at, change.direction);
			});
		case 'move-question-to':
			return question === undefined
				? null
				: appended(without(sections, change.questionId), change.sectionId, question);
		case 'delete-question':
			return without(sections, change.questionId);
	}
}
