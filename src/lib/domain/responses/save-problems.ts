import type { Section } from '../consultations/content.ts';
import { baseFieldName, fieldName, rawText, type RawValues } from './answer-fields.ts';
import { canJoin } from './conflict.ts';
import { baseOf } from './decide-save.ts';
import { describeAnswer } from './describe-answer.ts';
import type { SaveOutcome } from './save-outcome.ts';

/** What a page of answers shows when not all of it was saved. */
export interface SaveProblems {
	/** By field, in the order of the questions. */
	errors: Record<string, string>;
	/** What the questions concerned are made from now, by question id. */
	bases: Record<string, string>;
	/** What another page saved meanwhile, by question id; text '' when it removed the answer. */
	conflicts: Record<string, { text: string; canJoin: boolean }>;
}

/** Null when everything on the page was saved. */
export function saveProblems(
	section: Section,
	{ errors, conflicts }: Pick<SaveOutcome, 'errors' | 'conflicts'>,
	values: RawValues
): SaveProblems | null {
	if (errors.size === 0 && conflicts.size === 0) return null;
	const problems: SaveProblems = { errors: {}, bases: {}, conflicts: {} };
	for (const question of section.questions) {
		const { id } = question;
		const error = errors.get(id);
		const stored = conflicts.get(id);
		if (error !== undefined || stored !== undefined)
			problems.errors[fieldName(id)] =
				error ??
				'Somebody else changed this answer meanwhile. Yours is not saved yet: choose what to keep';
		if (stored !== undefined) {
			// The choice is made over what is shown: if that changes again, it is asked again.
			problems.bases[id] = baseOf(stored ?? undefined);
			problems.conflicts[id] = {
				text: describeAnswer(question, stored?.value),
				canJoin: canJoin(question, stored?.value ?? null)
			};
		}
		// What is wrong was not looked at yet: its page is still the one that it was made from.
		else if (error !== undefined) problems.bases[id] = rawText(values, baseFieldName(id)) || '0';
	}
	return problems;
}
