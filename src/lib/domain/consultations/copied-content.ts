import type { ConsultationContent } from './content.ts';

/**
 * The same words and questions under new ids, so that answers to the two are never taken for
 * answers to one question. Conditions follow their questions; options keep their ids, which are
 * read within their question only.
 * @param pinOf the clause of the copy's own document that takes the place of a pinned one; without
 * it no question is pinned, because the document is not copied
 */
export function copiedContent(
	content: ConsultationContent,
	newId: () => string,
	pinOf: (clauseId: string) => string | undefined = () => undefined
): ConsultationContent {
	const ids = new Map<string, string>();
	for (const section of content.sections)
		for (const question of section.questions) ids.set(question.id, newId());
	return {
		...content,
		sections: content.sections.map((section) => ({
			...section,
			id: newId(),
			questions: section.questions.map(({ clauseId: pin, ...question }) => ({
				...question,
				...pinned(pin === undefined ? undefined : pinOf(pin)),
				id: ids.get(question.id) ?? newId(),
				visibleWhen: question.visibleWhen && {
					...question.visibleWhen,
					questionId: ids.get(question.visibleWhen.questionId) ?? question.visibleWhen.questionId
				}
			}))
		}))
	};
}

const pinned = (clauseId: string | undefined) => (clauseId === undefined ? {} : { clauseId });
