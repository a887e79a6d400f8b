import { describe, expect, it } from 'vitest';
import { CONTENT, SECTIONS } from '../../../../tests/support/all-question-types.ts';
import type { ConsultationContent } from './content.ts';
import { publishingBlockers } from './publishing-blockers.ts';
import type { Question } from './question.ts';
import { startingContent } from './starting-content.ts';

const clock = { now: () => new Date('2026-11-02T09:00:00Z') };
const dates = {
	opensAt: new Date('2026-11-03T09:00:00Z'),
	closesAt: new Date('2026-11-30T17:00:00Z')
};
const codes = (change: Partial<ConsultationContent>, schedule: Partial<typeof dates> = {}) =>
	publishingBlockers({ content: { ...CONTENT, ...change }, ...dates, ...schedule }, clock).map(
		({ code }) => code
	);
const asking = (...questions: Question[]) => ({
	sections: [{ id: 's-one', title: 'One', introduction: '', questions }]
});
const [agree, why, length] = SECTIONS[0]?.questions ?? [];
const [hasBid, routes] = SECTIONS[1]?.questions ?? [];
const choice = (labels: string[]): Extract<Question, { type: 'one-choice' }> => ({
	id: 'q-choice',
	type: 'one-choice',
	text: 'Which?',
	hint: '',
	required: false,
	visibleWhen: null,
	options: labels.map((label, at) => ({ id: `o-${String(at)}`, label })),
	allowsOther: false
});

describe('what blocks publishing', () => {
	it('is nothing for a complete consultation with every type of question', () => {
		expect(codes({})).toEqual([]);
	});
	it.each([
		'title',
		'whoAsks',
		'background',
		'openToChange',
		'alreadyDecided',
		'contactName',
		'howAnswersAreUsed',
		'privacyNotice'
	] as const)('is a missing %s, and white space is nothing', (field) => {
		expect(codes({ [field]: ' \n ' })).toEqual([`missing-${field}`]);
	});
	it('is an address that cannot be written to', () => {
		expect(codes({ contactEmail: 'mair at example' })).toEqual(['missing-contactEmail']);
	});
	it('is having no way of answering to offer', () => {
		expect(codes({ attributions: [] })).toEqual(['missing-attributions']);
	});
	it('is closing at this very instant, before opening, or in the past', () => {
		expect(codes({}, { closesAt: clock.now() })).toEqual(['closes-in-the-past']);
		expect(codes({}, { closesAt: dates.opensAt })).toEqual(['closes-before-opening']);
	});
	it('is not an opening time that has passed: it opens at once', () => {
		expect(codes({}, { opensAt: new Date('2026-10-01T09:00:00Z') })).toEqual([]);
	});
	it('is an empty questionnaire, an empty section, and one without a title', () => {
		expect(codes({ sections: [] })).toEqual(['no-questions']);
		const draftAlone = { content: { ...CONTENT, sections: [] }, ...dates, hasSource: true };
		expect(publishingBlockers(draftAlone, clock)).toEqual([]);
		const empty = { id: 's-two', title: '', introduction: '', questions: [] };
		expect(codes({ sections: [...SECTIONS, empty] })).toEqual([
			'section-untitled',
			'section-empty'
		]);
	});
	it('is fewer than two options, an empty one, and the same one twice in other letters', () => {
		expect(codes(asking(choice(['One'])))).toEqual(['too-few-options']);
		expect(codes(asking(choice(['One', ' '])))).toEqual(['option-without-label']);
		expect(codes(asking(choice(['One', 'one '])))).toEqual(['same-option']);
	});
	it('is a number that cannot be given', () => {
		const { options: _, allowsOther: __, ...base } = choice(['One', 'Two']);
		const least = { ...base, type: 'number' as const, least: 5, greatest: 4, unit: '' };
		expect(codes(asking(least))).toEqual(['number-range']);
	});
	it('is a condition on a later question, on itself, or on an option that is gone', () => {
		if (!hasBid || !routes || !agree || !why || !length) throw new Error('questions are missing');
		expect(codes(asking(routes, hasBid))).toEqual(['condition-not-earlier']);
		const onItself = { ...hasBid, visibleWhen: routes.visibleWhen };
		expect(codes(asking(onItself))).toEqual(['condition-not-earlier']);
		const onGone = {
			...why,
			visibleWhen: { questionId: length.id, operator: 'has' as const, optionId: 'o-9y' }
		};
		expect(codes(asking(agree, length, onGone))).toEqual(['condition-option-gone']);
	});
	it('leaves for a new consultation only what a person has to say', () => {
		const content = startingContent({ name: 'Mair', email: 'mair@secretariat.example' });
		const found = publishingBlockers({ content, opensAt: null, closesAt: null }, clock);
		expect(found.map(({ code }) => code)).toEqual([
			'missing-title',
			'missing-whoAsks',
			'missing-background',
			'missing-openToChange',
			'missing-alreadyDecided',
			'missing-opens',
			'missing-closes',
			'no-questions'
		]);
	});
});
