/** What is known of a paragraph of a Word file beside its words. */
export interface ParagraphFacts {
	/** 1 to 6 for a heading, null for text. */
	headingLevel: number | null;
	/** As printed; '' for none. */
	number: string;
	isBullet: boolean;
	/** The left indent in twips, by which items of lists lie below each other. */
	indent: number;
}

/** A heading of the deepest levels is one of the sixth: pages have no more. */
export const DEEPEST_HEADING = 6;
