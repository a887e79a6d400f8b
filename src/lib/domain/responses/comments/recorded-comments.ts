import { isOpenToComment, WHOLE, type SourceContent } from '../../documents/clause.ts';
import { rawText, type RawValues } from '../answer-fields.ts';
import type { Comment } from '../answer-value.ts';
import { parseComment } from './parse-comment.ts';

/** The most comments of one response that are recorded by hand. */
export const MOST_RECORDED_COMMENTS = 50;

/** The names of the fields of the nth comment, from 1. */
export const recordedCommentFields = (n: number) => {
	const name = `comment-${String(n)}`;
	return {
		clause: `${name}-clause`,
		kind: `${name}-kind`,
		text: `${name}-text`,
		suggested: `${name}-suggested`
	};
};

/**
 * Comments on a draft that came on paper or by e-mail, as they were typed up: of each the clause,
 * the kind, the words, and other words for the clause. What was left empty is none.
 * @returns the comments by clause, and what to correct by field name
 */
export function readRecordedComments(
	content: SourceContent,
	values: RawValues
): { comments: Map<string, Comment>; errors: Record<string, string> } {
	const comments = new Map<string, Comment>();
	const errors: Record<string, string> = {};
	const texts = new Map(content.clauses.map(({ id, text }) => [id, text]));
	for (let n = 1; n <= MOST_RECORDED_COMMENTS; n++) {
		const fields = recordedCommentFields(n);
		const clauseId = rawText(values, fields.clause);
		const suggested = rawText(values, fields.suggested);
		const typed = {
			kind: rawText(values, fields.kind),
			text: rawText(values, fields.text),
			suggested
		};
		const parsed = parseComment(typed, texts.get(clauseId) ?? '');
		if (parsed.ok && parsed.value === null) {
			if (clauseId !== '') errors[fields.kind] = 'Choose what kind of comment this is';
			continue;
		}
		if (!isOpenToComment(content, clauseId))
			errors[fields.clause] = 'Choose what the comment is about';
		else if (comments.has(clauseId))
			errors[fields.clause] = 'Write what they say about one clause as one comment';
		else if (clauseId === WHOLE && suggested.trim() !== '')
			errors[fields.suggested] = 'Choose a clause: other words are for one clause only';
		if (parsed.ok) {
			if (parsed.value !== null) comments.set(clauseId, parsed.value);
		} else
			for (const field of ['kind', 'text', 'suggested'] as const) {
				const problem = parsed.error[field];
				if (problem !== undefined) errors[fields[field]] = problem;
			}
	}
	return { comments, errors };
}
