import { commentFieldName, commenterFieldName } from '$lib/domain/drafting/comment-fields';
import type { SaveProblems } from '$lib/domain/responses/save-problems';

type Values = Record<string, string | string[]>;

/** What a section's page shows after it was sent and not all of it was saved. */
export interface SectionForm extends SaveProblems {
	/** True when nothing was saved: it closed, or the link ended, while somebody was writing. */
	isTooLate: boolean;
	values: Values;
}

export const nothingSaved = (values: Values): SectionForm => ({
	isTooLate: true,
	values,
	errors: {},
	bases: {},
	conflicts: {}
});

/** What was typed, less the comments that were added: they stand on the page now. */
export function withoutAddedComments(
	values: Values,
	commentErrors: Readonly<Record<string, string>>
): Values {
	const comment = commentFieldName('');
	const isKept = (name: string) => {
		if (!name.startsWith(comment)) return true;
		const place = name.slice(comment.length);
		return name in commentErrors || commenterFieldName(place) in commentErrors;
	};
	return Object.fromEntries(Object.entries(values).filter(([name]) => isKept(name)));
}
