import type { Question } from './question.ts';

/** Questions as a task list counts them: asked of everybody at first, and what answers may add. */
export interface QuestionCount {
	asked: number;
	/** Asked of those only whose earlier answers call for it. */
	depending: number;
}

export function countQuestions(questions: readonly Question[]): QuestionCount {
	// "Has not" is true of a question without an answer, so it is asked at first.
	const depending = questions.filter(({ visibleWhen }) => visibleWhen?.operator === 'has').length;
	return { asked: questions.length - depending, depending };
}

const counted = (count: number): string => `${String(count)} question${count === 1 ? '' : 's'}`;

/** "7 questions in 2 sections, and one more if your answers call for it" */
export function questionCountWords({ asked, depending }: QuestionCount, where = ''): string {
	if (depending === 0) return `${counted(asked)}${where}`;
	const them = depending === 1 ? 'it' : 'them';
	if (asked === 0) return `up to ${counted(depending)}${where}, if your answers call for ${them}`;
	const more = depending === 1 ? 'one more' : `up to ${String(depending)} more`;
	return `${counted(asked)}${where}, and ${more} if your answers call for ${them}`;
}
