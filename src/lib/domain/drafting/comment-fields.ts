import type { Section } from '../consultations/content.ts';
import { rawText, type RawValues } from '../responses/answer-fields.ts';
import { cleanLine, cleanText } from '../shared/clean-text.ts';
import { COMMENT_TEXT_LIMIT, COMMENTER_LIMIT } from './draft-comment.ts';

/** The field of a new comment on a question or section. */
export const commentFieldName = (placeId: string): string => `comment-${placeId}`;
/** The field of the name that it is signed with. */
export const commenterFieldName = (placeId: string): string => `commenter-${placeId}`;

export interface TypedComment {
	/** The field that it was typed in, which its errors belong to. */
	field: string;
	questionId: string | null;
	commenter: string;
	text: string;
}

export interface TypedComments {
	typed: TypedComment[];
	/** What to put right, by field. Those comments are not among the typed. */
	errors: Record<string, string>;
}

const figures = new Intl.NumberFormat('en-GB');

/**
 * The comments that were typed on one section's page, in the order of its questions, the one on
 * the section last. Fields of questions that are not in the section are ignored, as is a name
 * without a comment.
 */
export function readTypedComments(section: Section, values: RawValues): TypedComments {
	const typed: TypedComment[] = [];
	const errors: Record<string, string> = {};
	for (const questionId of [...section.questions.map(({ id }) => id), null]) {
		const place = questionId ?? section.id;
		const field = commentFieldName(place);
		const text = cleanText(rawText(values, field));
		const commenter = cleanLine(rawText(values, commenterFieldName(place)));
		if (text === '') continue;
		if (text.length > COMMENT_TEXT_LIMIT)
			errors[field] =
				`Shorten the note to ${figures.format(COMMENT_TEXT_LIMIT)} characters or fewer: it has ${figures.format(text.length)}`;
		else if (commenter.length > COMMENTER_LIMIT)
			errors[commenterFieldName(place)] =
				`Shorten your name to ${String(COMMENTER_LIMIT)} characters or fewer`;
		else typed.push({ field, questionId, commenter, text });
	}
	return { typed, errors };
}
