import type { Attribution } from '../consultations/attribution.ts';
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
	questionId: string;
	/** Free text, or what was said under "other": what `codableText` gives. */
	text: string;
	isRead: boolean;
	attribution: Attribution;
	/** Null for an anonymous response. */
	organisationName: string | null;
	/** In the order of the text. */
	passages: CodedPassage[];
}
