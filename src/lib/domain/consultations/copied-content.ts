import type { ConsultationContent } from './content.ts';

/**
 * The same words and questions under new ids, so that answers to the two are never taken for
 * answers to one question. Conditions follow their questions; options keep their ids, which are
 * read within their question only.
 */
export function copiedContent(
	content: ConsultationContent,
	newId: () => string
): ConsultationContent {
	const ids = new Map<string, string>();
	for (const section of content.sections)
		for (const question of section.questions) ids.set(question.id, newId());
	return {
		...content,
		title: content.title === '' ? '' : `${content.title} (copy)`,
		sections: content.sections.map((section) => ({
			...section,
			id: newId(),
			// Not pinned to a clause: the document is not copied.
			questions: section.questions.map(({ clauseId: _pin, ...question }) => ({
				...question,
				id: ids.get(question.id) ?? newId(),
				visibleWhen: question.visibleWhen && {
					...question.visibleWhen,
					questionId: ids.get(question.visibleWhen.questionId) ?? question.visibleWhen.questionId
				}
			}))
		}))
	};
}
