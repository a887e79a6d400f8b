/** The most comments that one draft holds. */
export const COMMENT_LIMIT = 200;
/** The most characters of a comment (UTF-16 units, as browsers count). */
export const COMMENT_TEXT_LIMIT = 2000;
/** The most characters of the name that somebody signs a comment with. */
export const COMMENTER_LIMIT = 60;

/** A comment on a draft. It is deleted when the response is sent or withdrawn. */
export interface DraftComment {
	id: string;
	sectionId: string;
	/** Null for a comment on the section as a whole. */
	questionId: string | null;
	/** As typed by whoever wrote it; '' for none. It proves nothing. */
	commenter: string;
	text: string;
	isResolved: boolean;
}

/** The question or section that a comment hangs on. */
export const placeOf = ({ sectionId, questionId }: DraftComment): string => questionId ?? sectionId;

/** How many comments of each section are not resolved, by section id. */
export function openComments(comments: readonly DraftComment[]): Map<string, number> {
	const counts = new Map<string, number>();
	for (const { sectionId, isResolved } of comments)
		if (!isResolved) counts.set(sectionId, (counts.get(sectionId) ?? 0) + 1);
	return counts;
}
