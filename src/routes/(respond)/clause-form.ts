import type { SaveProblems } from '$lib/domain/responses/save-problems';

type Values = Record<string, string | string[]>;

/** What a clause's page shows after it was sent and not left. */
export interface ClauseForm extends SaveProblems {
	/** True when nothing was saved: it closed, or the link ended, while somebody was writing. */
	isTooLate: boolean;
	/** True when the comment was deleted: what it said stays in the form. */
	isRemoved: boolean;
	/** As typed. */
	values: Values;
	/** What the comment is made from now; null where the stored one tells. */
	base: string | null;
	/** The comment that was saved meanwhile; its text is '' when it was removed. Null for none. */
	conflict: { text: string; canJoin: boolean } | null;
}

export const sentClause = (values: Values, news: Partial<ClauseForm>): ClauseForm => ({
	isTooLate: false,
	isRemoved: false,
	values,
	base: null,
	conflict: null,
	errors: {},
	bases: {},
	conflicts: {},
	...news
});
