import type { Attribution } from '../consultations/attribution.ts';
import { fold } from '../shared/fold.ts';
import { londonDayAfter } from '../shared/london-day.ts';
import { findIdentifyingText, type Hit } from './free-text/text-check.ts';

/** The most questions that can be put to one response: more would be a conversation. */
export const FOLLOW_UPS_EACH = 3;
export const FOLLOW_UP_QUESTION_LIMIT = 500;
export const FOLLOW_UP_ANSWER_LIMIT = 5000;
/** For how many weeks a respondent may be given to answer. */
export const FOLLOW_UP_WEEKS = [1, 2, 3] as const;

/**
 * The day on which a question closes and the answer of an anonymous respondent is shown: the first
 * Monday that leaves so many whole weeks. The same Monday for all questions of a week, so that their
 * answers appear together, however they came.
 * @param today YYYY-MM-DD in London
 * @returns YYYY-MM-DD
 */
export function answersOn(today: string, weeks: number): string {
	const earliest = londonDayAfter(today, weeks * 7);
	const weekday = new Date(`${earliest}T12:00:00Z`).getUTCDay();
	return londonDayAfter(earliest, (8 - weekday) % 7);
}

/** Stands for all answers to follow-up questions where a question's id is asked for. */
export const FOLLOW_UPS = 'follow-ups';

/** What stands above an answer to one, among answers to other questions. */
export const followUpTitle = (question: string): string => `Follow-up question: ${question}`;

/** Whether the respondent may still write, on a day in London. */
export const isAnswerable = (question: { answersOn: string }, today: string): boolean =>
	today < question.answersOn;

/**
 * Whether the secretariat sees an answer. An anonymous one not before its day: seen at once, the
 * moment at which it appears would tell when its author was at a keyboard.
 */
export const isAnswerShown = (
	question: { answersOn: string },
	attribution: Attribution,
	today: string
): boolean => attribution !== 'anonymous' || !isAnswerable(question, today);

/** A question as the secretariat sees it. */
export interface DeskFollowUp {
	id: string;
	question: string;
	/** YYYY-MM-DD in London: the day on which it closes. */
	answersOn: string;
	/** `waiting`: it may be answered, and for an anonymous response whether it was is not told yet. */
	answer: { kind: 'waiting' } | { kind: 'none' } | { kind: 'given'; text: string };
}

/** What the secretariat sees of a question and its answer on a day in London. */
export function asSeenAtDesk(
	asked: { id: string; question: string; answersOn: string; answer: string | null },
	attribution: Attribution,
	today: string
): DeskFollowUp {
	const { answer, ...question } = asked;
	if (answer !== null && isAnswerShown(question, attribution, today))
		return { ...question, answer: { kind: 'given', text: answer } };
	return { ...question, answer: { kind: isAnswerable(question, today) ? 'waiting' : 'none' } };
}

const FISHING: readonly [RegExp, string][] = [
	[
		/\b(?:who|which|what) (?:are|is|organisation|charity|group|trust|body)\b.{0,20}\b(?:you|your|yours)\b|\byour (?:name|names|organisation|charity)\b|\bwho (?:you are|wrote|runs)\b/,
		'It asks who they are.'
	],
	[
		/\bwhere (?:are|do|is|were) you\b|\bwhich (?:area|region|town|city|county|prison|contract|lot)\b|\byour (?:area|region|town|office|address|prison|contract|lot)\b/,
		'It asks where they are, or of which contract or prison they speak.'
	],
	[
		/\b(?:e-?mail|phone|call|ring|write to|contact|get in touch|speak to|meet)\b.{0,20}\b(?:us|me|you|your)\b|\byour (?:e-?mail|phone|telephone|number)\b/,
		'It asks them to get in touch, or how they can be reached.'
	],
	[
		/\bhow (?:many|much)\b.{0,30}\byou\b|\bexact(?:ly)? (?:how|number|figure)/,
		'It asks for a figure that may be theirs alone.'
	]
];

/**
 * What in a question could fish for the identity of somebody who answered anonymously. Patterns of
 * English: it finds the usual ways of asking, and a person decides.
 * @returns sentences that say what; [] when nothing was found
 */
export function asksWho(question: string): string[] {
	const folded = fold(question);
	return FISHING.flatMap(([pattern, words]) => (pattern.test(folded) ? [words] : []));
}

/** What in a question could give its respondent away to whoever reads it over a shoulder. */
export const namedInQuestion = (
	question: string,
	known: { organisations: readonly string[]; places: readonly string[] }
): Hit[] => findIdentifyingText(question, { ...known, otherTexts: [] });
