import { cleanText } from '../../shared/clean-text.ts';
import { inFigures } from '../../shared/in-figures.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { LONG_TEXT_LIMIT, type Comment } from '../answer-value.ts';
import { COMMENT_KINDS } from './comment-kind.ts';

/** A clause's form as it was typed. */
export interface CommentFields {
	/** One of `COMMENT_KINDS`; '' for none. */
	kind: string;
	text: string;
	/** The clause's text as the respondent left it in its box; '' where there was no box. */
	suggested: string;
}

/** What to correct, by field: one sentence each, for beside the field. */
export type CommentProblems = Partial<Record<keyof CommentFields, string>>;

/** A comment as the fields that would give it again. */
export const commentFields = (comment: Comment | undefined, clauseText: string): CommentFields => ({
	kind: comment?.comment ?? '',
	text: comment?.text ?? '',
	suggested: comment?.suggested ?? clauseText
});

/**
 * Reads a clause's form. Words that are left as the clause has them, but for white space, suggest
 * nothing; an emptied box suggests nothing either, because "leave this out" is better said.
 * @param clauseText what the box of suggested words started from; '' for the whole document
 * @returns the comment; null when the form was left empty
 */
export function parseComment(
	fields: CommentFields,
	clauseText: string
): Result<Comment | null, CommentProblems> {
	const text = cleanText(fields.text);
	const suggested = suggestedWords(fields.suggested, clauseText);
	const kind = COMMENT_KINDS.find((each) => each === fields.kind);
	if (kind === undefined && text === '' && suggested === null) return ok(null);
	const problems: CommentProblems = {};
	if (kind === undefined) problems.kind = 'Choose what kind of comment this is';
	if (kind === 'suggest' && suggested === null)
		problems.suggested = 'Change the words to what they should say, or choose another kind';
	if (text.length > LONG_TEXT_LIMIT) problems.text = tooLong(text);
	if (suggested !== null && suggested.length > LONG_TEXT_LIMIT)
		problems.suggested = tooLong(suggested);
	if (kind === undefined || Object.keys(problems).length > 0) return err(problems);
	return ok({ kind: 'comment', comment: kind, text, suggested });
}

function suggestedWords(typed: string, clauseText: string): string | null {
	const words = cleanText(typed);
	const isSame = words.replace(/\s+/g, ' ') === clauseText.replace(/\s+/g, ' ').trim();
	return words === '' || isSame ? null : words;
}

const tooLong = (text: string): string =>
	`Shorten this to ${inFigures(LONG_TEXT_LIMIT)} characters or fewer: it has ${inFigures(text.length)}`;
