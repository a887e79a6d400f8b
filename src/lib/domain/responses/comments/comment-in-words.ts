import type { Comment } from '../answer-value.ts';
import { COMMENT_KIND_NAMES } from './comment-kind.ts';

/** A comment as text, one line for each part: what it is, what was said, the words suggested. */
export const commentInWords = ({ comment, text, suggested }: Comment): string =>
	[
		COMMENT_KIND_NAMES[comment],
		...(text === '' ? [] : [text]),
		...(suggested === null ? [] : [`Suggested words: ${suggested}`])
	].join('\n');
