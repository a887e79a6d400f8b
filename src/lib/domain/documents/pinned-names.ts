import { questionsOf, type ConsultationContent } from '../consultations/content.ts';

const SHORT = 60;

/** The questions that are asked at a clause, as a sentence names them: "Question 3, “What…”". */
export const pinnedNames = (
	content: ConsultationContent,
	clauseIds: ReadonlySet<string>
): string[] =>
	questionsOf(content).flatMap(({ clauseId, text }, at) => {
		if (clauseId === undefined || !clauseIds.has(clauseId)) return [];
		const letters = Array.from(text);
		const words = letters.length > SHORT ? `${letters.slice(0, SHORT).join('').trimEnd()}…` : text;
		return [`Question ${String(at + 1)}, “${words}”`];
	});
