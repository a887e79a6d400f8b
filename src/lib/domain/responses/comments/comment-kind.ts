/** What a comment on a clause is, in the order in which they are offered. */
export const COMMENT_KINDS = ['support', 'unclear', 'gap', 'disagree', 'suggest'] as const;
export type CommentKind = (typeof COMMENT_KINDS)[number];

/** As the respondent chooses. */
export const COMMENT_KIND_CHOICES: Record<CommentKind, string> = {
	support: 'I support this',
	unclear: 'This is unclear',
	gap: 'Something is missing',
	disagree: 'I disagree',
	suggest: 'I suggest other words'
};

/** As it is read, counted and exported: in words of the choice, so that it is known again. */
export const COMMENT_KIND_NAMES: Record<CommentKind, string> = {
	support: 'Support',
	unclear: 'Unclear',
	gap: 'Something is missing',
	disagree: 'Disagree',
	suggest: 'Other words'
};
