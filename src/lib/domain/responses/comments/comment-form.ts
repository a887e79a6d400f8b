import { cleanText } from '../../shared/clean-text.ts';
import { rawText, type RawValues } from '../answer-fields.ts';
import type { Comment } from '../answer-value.ts';
import type { Settlement } from '../conflict.ts';
import type { CommentFields } from './parse-comment.ts';

/** The names of the fields of a clause's form; also the ids where links to errors land. */
export const COMMENT_FIELD = {
	kind: 'kind',
	text: 'text',
	suggested: 'suggested',
	/** What the page was made from, hidden: `baseOf` of the stored comment. */
	base: 'was',
	/** What to keep of two: see `conflict.ts`. */
	keep: 'keep'
} as const;

/** The fields of a comment out of all that was posted. */
export const readCommentFields = (values: RawValues): CommentFields => ({
	kind: rawText(values, COMMENT_FIELD.kind),
	text: rawText(values, COMMENT_FIELD.text),
	suggested: rawText(values, COMMENT_FIELD.suggested)
});

/** How two comments were settled that two pages made on one clause; null where there was one. */
export function readCommentSettlement(values: RawValues): Settlement | null {
	const typed = rawText(values, COMMENT_FIELD.keep);
	const all: readonly Settlement[] = ['mine', 'stored', 'both', 'open'];
	return all.find((one) => one === typed) ?? null;
}

/** Whether two comments can be kept one after the other: where both say something. */
export const canJoinComments = (fields: CommentFields, stored: Comment | null): boolean =>
	stored !== null && stored.text !== '' && cleanText(fields.text) !== '';

/** This page's comment with the words of the stored one before its own. */
export function joinedComment(fields: CommentFields, stored: Comment | null): CommentFields {
	if (stored === null || !canJoinComments(fields, stored)) return fields;
	const own = cleanText(fields.text);
	// A second click of the same button finds them joined already.
	const isJoined = stored.text === own || stored.text.endsWith(`\n\n${own}`);
	return { ...fields, text: isJoined ? stored.text : `${stored.text}\n\n${own}` };
}
