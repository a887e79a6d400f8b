import type { ConsultationContent } from '$lib/domain/consultations/content';
import { rawText, type RawValues } from '$lib/domain/responses/answer-fields';
import {
	canJoinComments,
	COMMENT_FIELD,
	readCommentFields
} from '$lib/domain/responses/comments/comment-form';
import { commentInWords } from '$lib/domain/responses/comments/comment-in-words';
import { baseOf } from '$lib/domain/responses/decide-save';
import { saveProblems } from '$lib/domain/responses/save-problems';
import type { SavedClause } from '$lib/server/responses/answering/save-clause';
import type { ClauseForm } from './clause-form';

/** What to put right on a clause's page, with its status; null when all of it was saved. */
export function clauseProblems(
	content: ConsultationContent,
	{ comment, answers }: SavedClause,
	values: RawValues
): { status: number; form: Partial<ClauseForm> } | null {
	const sections = answers.flatMap(({ sectionId, outcome }) => {
		const section = content.sections.find(({ id }) => id === sectionId);
		const found = section === undefined ? null : saveProblems(section, outcome, values);
		return found === null ? [] : [found];
	});
	const asked = {
		errors: together(sections.map(({ errors }) => errors)),
		bases: together(sections.map(({ bases }) => bases)),
		conflicts: together(sections.map(({ conflicts }) => conflicts))
	};
	if (comment?.kind === 'invalid')
		return {
			status: 400,
			form: {
				...asked,
				errors: { ...comment.problems, ...asked.errors },
				// It was not looked at yet: its page is still the one that it was made from.
				base: rawText(values, COMMENT_FIELD.base) || '0'
			}
		};
	if (comment?.kind === 'conflict')
		return {
			status: 409,
			form: {
				...asked,
				errors: {
					[COMMENT_FIELD.keep]:
						'Somebody else changed this comment meanwhile. Yours is not saved yet: choose what to keep',
					...asked.errors
				},
				// The choice is made over what is shown: if that changes again, it is asked again.
				base: baseOf(comment.base ?? undefined),
				conflict: {
					text: comment.stored === null ? '' : commentInWords(comment.stored),
					canJoin: canJoinComments(readCommentFields(values), comment.stored)
				}
			}
		};
	if (sections.length === 0) return null;
	const isInvalid = answers.some(({ outcome }) => outcome.errors.size > 0);
	return { status: isInvalid ? 400 : 409, form: asked };
}

const together = <T>(parts: readonly Readonly<Record<string, T>>[]): Record<string, T> =>
	Object.fromEntries(parts.flatMap((part) => Object.entries(part)));
