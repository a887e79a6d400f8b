import { expect, it } from 'vitest';
import { COMMENT_KIND_CHOICES, COMMENT_KIND_NAMES, COMMENT_KINDS } from './comment-kind.ts';

it.each(COMMENT_KINDS)('calls "%s" afterwards by words that the respondent chose', (kind) => {
	expect(COMMENT_KIND_CHOICES[kind].toLowerCase()).toContain(
		COMMENT_KIND_NAMES[kind].toLowerCase()
	);
});
