import { z } from 'zod';
import type { Clock } from '../shared/clock.ts';
import { OTHER_OPTION_ID, optionsOf, type Question } from './question.ts';
import { questionsOf, type ConsultationContent } from './content.ts';

export interface PublishingBlocker {
	/** Stable, for tests and for grouping. */
	code: string;
	/** What to do, one sentence. */
	words: string;
	/** Where it is put right. */
	stage: 'details' | 'questions' | 'document' | 'documents';
	/** The id of the field, section, question or clause to go to on that page; '' for the page itself. */
	target: string;
}

export interface Publishable {
	content: ConsultationContent;
	opensAt: Date | null;
	closesAt: Date | null;
	/** Whether there is draft guidance to comment on: it can be all that is asked about. */
	hasSource?: boolean;
}

const MUST_BE_FILLED = [
	['title', 'Give the consultation a title.'],
	['whoAsks', 'Say who asks, and for whom.'],
	['background', 'Write the background: what this is about and why you ask.'],
	['openToChange', 'Say what is still open to change.'],
	['alreadyDecided', 'Say what is already decided. If nothing is, say so.'],
	['contactName', 'Name a contact.'],
	['howAnswersAreUsed', 'Say how the answers will be used.'],
	['privacyNotice', 'Write the privacy notice.']
] as const;

/**
 * Everything that stands in the way of publishing, in the order of the pages on which it is put
 * right; empty when nothing does. The overview shows it, and publishing refuses by it.
 */
export function publishingBlockers(publishable: Publishable, clock: Clock): PublishingBlocker[] {
	return [
		...detailBlockers(publishable.content),
		...scheduleBlockers(publishable, clock),
		...questionBlockers(publishable.content, publishable.hasSource ?? false)
	];
}

function detailBlockers(content: ConsultationContent): PublishingBlocker[] {
	const found: PublishingBlocker[] = [];
	const block = (target: string, words: string) =>
		found.push({ code: `missing-${target}`, words, stage: 'details', target });
	for (const [field, words] of MUST_BE_FILLED)
		if (content[field].trim() === '') block(field, words);
	if (!z.email().safeParse(content.contactEmail).success)
		block('contactEmail', 'Give the contact’s e-mail address.');
	if (content.attributions.length === 0)
		block('attributions', 'Offer at least one way of answering.');
	return found;
}

function scheduleBlockers({ opensAt, closesAt }: Publishable, clock: Clock): PublishingBlocker[] {
	const found: PublishingBlocker[] = [];
	const block = (code: string, target: string, words: string) =>
		found.push({ code, words, stage: 'details', target });
	if (opensAt === null) block('missing-opens', 'opens', 'Say when it opens.');
	if (closesAt === null) block('missing-closes', 'closes', 'Say when it closes.');
	else if (closesAt.getTime() <= clock.now().getTime())
		block('closes-in-the-past', 'closes', 'The closing time has passed. Choose a later one.');
	else if (opensAt !== null && closesAt.getTime() <= opensAt.getTime())
		block('closes-before-opening', 'closes', 'It must close after it opens.');
	return found;
}

function questionBlockers(content: ConsultationContent, hasSource: boolean): PublishingBlocker[] {
	const found: PublishingBlocker[] = [];
	const block = (code: string, target: string, words: string) =>
		found.push({ code, words, stage: 'questions', target });
	if (questionsOf(content).length === 0 && !hasSource)
		block('no-questions', '', 'Add at least one question, or a draft to comment on.');
	const earlier = new Map<string, Question>();
	let number = 0;
	for (const [at, section] of content.sections.entries()) {
		const nth = `Section ${String(at + 1)}`;
		if (section.title.trim() === '') block('section-untitled', section.id, `${nth} needs a title.`);
		if (section.questions.length === 0)
			block('section-empty', section.id, `${nth} has no questions: add one, or delete it.`);
		for (const question of section.questions) {
			number += 1;
			for (const [code, words] of faultsOf(question, earlier))
				block(code, question.id, `Question ${String(number)} ${words}`);
			earlier.set(question.id, question);
		}
	}
	return found;
}

function* faultsOf(
	question: Question,
	earlier: ReadonlyMap<string, Question>
): Generator<[code: string, words: string]> {
	if (question.text.trim() === '') yield ['question-without-text', 'has no text.'];
	if ('options' in question) {
		const labels = question.options.map(({ label }) => label.trim().toLowerCase());
		if (labels.length < 2) yield ['too-few-options', 'needs at least two options.'];
		if (labels.includes('')) yield ['option-without-label', 'has an option with no words.'];
		if (new Set(labels).size < labels.length) yield ['same-option', 'has the same option twice.'];
		if (question.options.some(({ id }) => id === OTHER_OPTION_ID))
			yield ['reserved-option', 'has an option that must be added again.'];
	}
	if (
		question.type === 'number' &&
		question.least !== null &&
		question.greatest !== null &&
		question.least > question.greatest
	)
		yield ['number-range', 'has a least number above its greatest.'];
	if (question.visibleWhen !== null) {
		const { questionId, optionId } = question.visibleWhen;
		const asked = earlier.get(questionId);
		if (asked === undefined)
			yield ['condition-not-earlier', 'depends on a question that does not come before it.'];
		else if (!optionsOf(asked).some(({ id }) => id === optionId))
			yield ['condition-option-gone', 'depends on an option that is gone.'];
	}
}
