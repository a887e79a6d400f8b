import type { Attribution } from '../consultations/attribution.ts';
import type { Comment } from '../responses/answer-value.ts';
import type { Stance } from './stance.ts';
import type { TextRange } from './text-units.ts';

/** A theme on a passage. */
export interface PassageCoding {
	themeId: string;
	stance: Stance;
	coderName: string;
}

/** A stretch of an answer that was given themes. Passages may overlap. */
export interface CodedPassage extends TextRange {
	id: string;
	codings: PassageCoding[];
}

/** An answer as it is read and coded. */
export interface CodedAnswer {
	responseId: string;
	/** The question, or the clause that is commented on. */
	questionId: string;
	/** Free text, what was said under "other", or a comment: what `codableText` gives. */
	text: string;
	/** What kind of comment it is, and the words that it suggests; null for an answer. */
	comment: Comment | null;
	/** The follow-up question that it answers; null for an answer to a question of the consultation. */
	asked: string | null;
	isRead: boolean;
	attribution: Attribution;
	/** Null for an anonymous response. */
	organisationName: string | null;
	/** In the order of the text. */
	passages: CodedPassage[];
}
