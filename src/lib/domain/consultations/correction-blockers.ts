import type { ConsultationContent } from './content.ts';
import { questionsOf } from './content.ts';
import { optionsOf, type Question } from './question.ts';

export interface CorrectionBlocker {
	code: string;
	words: string;
	stage: 'details' | 'questions';
	/** The field or question to go back to; '' for the page. */
	target: string;
}

const sameItems = (one: readonly string[], other: readonly string[]): boolean =>
	[...one].sort().join('\n') === [...other].sort().join('\n');

/**
 * What of a changed draft may not be published as a correction, because answers already point to
 * it or were given relying on it. Wording, order and introductions may change; who may answer,
 * how, the threshold, and what can be answered may not.
 */
export function correctionBlockers(
	published: ConsultationContent,
	draft: ConsultationContent
): CorrectionBlocker[] {
	const found: CorrectionBlocker[] = [];
	const promise = (code: string, target: string, words: string) =>
		found.push({ code, words, stage: 'details', target });
	if (published.threshold !== draft.threshold)
		promise(
			'threshold-changed',
			'threshold',
			`The threshold was published as ${String(published.threshold)} and people answer relying on it. Set it back.`
		);
	if (!sameItems(published.attributions, draft.attributions))
		promise(
			'attributions-changed',
			'attributions',
			'The ways of answering that were offered cannot change. Set them back.'
		);
	if (published.audience !== draft.audience)
		promise('audience-changed', 'audience', 'Who may answer cannot change. Set it back.');

	const before = new Map(questionsOf(published).map((question) => [question.id, question]));
	const block = (code: string, target: string, words: string) =>
		found.push({ code, words, stage: 'questions', target });
	for (const [at, question] of questionsOf(draft).entries()) {
		const asked = before.get(question.id);
		before.delete(question.id);
		const which = `Question ${String(at + 1)}`;
		if (asked === undefined)
			block(
				'question-added',
				question.id,
				`${which} is new: those who have answered were not asked it. Delete it.`
			);
		else
			for (const [code, words] of changesTo(asked, question))
				block(code, question.id, `${which} ${words}`);
	}
	for (const question of before.values())
		block(
			'question-removed',
			'',
			`“${question.text}” was deleted, and people may have answered it. Discard your changes to bring it back.`
		);
	return found;
}

function* changesTo(asked: Question, now: Question): Generator<[code: string, words: string]> {
	if (asked.type !== now.type) {
		yield ['type-changed', 'is now of another type. Answers to it could not be read any more.'];
		return;
	}
	const optionIds = (question: Question) => optionsOf(question).map(({ id }) => id);
	if (!sameItems(optionIds(asked), optionIds(now)))
		yield ['options-changed', 'has other options. Their words may change, their number may not.'];
	if (JSON.stringify(asked.visibleWhen) !== JSON.stringify(now.visibleWhen))
		yield ['condition-changed', 'is now asked of other people. Set its condition back.'];
	if (!asked.required && now.required)
		yield ['now-required', 'must now be answered, and was optional. Make it optional again.'];
	if (asked.type === 'number' && now.type === 'number')
		if (asked.least !== now.least || asked.greatest !== now.greatest || asked.unit !== now.unit)
			yield ['number-changed', 'takes other numbers than before. Set its range and unit back.'];
}
