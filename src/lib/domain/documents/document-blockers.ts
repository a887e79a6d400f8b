import type { PublishingBlocker } from '../consultations/publishing-blockers.ts';
import type { Question } from '../consultations/question.ts';
import { clauseName } from './clause-name.ts';
import { shownClauses, type SourceContent } from './clause.ts';
import { picturesOf } from './describe-picture.ts';

/**
 * What of the draft guidance stands in the way of publishing; a consultation without one is ready,
 * unless a question is still asked at one of its clauses.
 * @param questions all, in the order in which they are asked
 */
export function documentBlockers(
	content: SourceContent | null,
	questions: readonly Question[]
): PublishingBlocker[] {
	if (content === null) return pinBlockers(content, questions);
	const shown = shownClauses(content);
	if (shown.length === 0)
		return [
			{
				code: 'document-left-out',
				words: 'The whole draft guidance is left out. Show some of it, or remove it.',
				stage: 'document',
				target: ''
			}
		];
	const undescribed = shown
		.filter((clause) => picturesOf(clause).some(({ alt }) => alt === null))
		.map((clause) => ({
			code: 'picture-without-words',
			words: `Say what a picture shows, or that it is decoration${clause.text === '' ? '' : ` (in “${clauseName(clause)}”)`}.`,
			stage: 'document' as const,
			target: clause.id
		}));
	return [...pinBlockers(content, questions), ...undescribed];
}

/** Questions that nobody would be asked where they were meant to be. */
function pinBlockers(
	content: SourceContent | null,
	questions: readonly Question[]
): PublishingBlocker[] {
	const clauses = new Map(content?.clauses.map((clause) => [clause.id, clause]));
	return questions.flatMap(({ id, clauseId }, at) => {
		const clause = clauseId === undefined ? undefined : clauses.get(clauseId);
		if (clauseId === undefined || clause?.isLeftOut === false) return [];
		const where =
			clause === undefined
				? 'a clause that is not in the draft any more'
				: `“${clauseName(clause)}”, which is left out`;
		return [
			{
				code: 'question-at-no-clause',
				words: `Question ${String(at + 1)} is asked at ${where}. Choose where else to ask it.`,
				stage: 'questions' as const,
				target: id
			}
		];
	});
}
