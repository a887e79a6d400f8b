import { describe, expect, it } from 'vitest';
import { CONTENT } from '../../../../tests/support/all-question-types.ts';
import type { AnswerValue } from './answer-value.ts';
import { baseOf } from './decide-save.ts';
import { sectionTasks } from './section-tasks.ts';
import { sectionView } from './section-view.ts';

const none = new Map<string, { value: AnswerValue }>();
const yes = { value: { kind: 'choice', optionId: 'yes', other: '' } as const };

describe('the page of a section', () => {
	it.each(['0', '3', '-1', '1.5', 'one', '', '1e0', '0x1'])('is not found at “%s”', (number) => {
		expect(sectionView(CONTENT, number, none)).toBeNull();
	});

	it('asks what the answers so far make it ask, each from what is stored', () => {
		const before = sectionView(CONTENT, '2', none);
		expect(before?.questions.map(({ id }) => id)).not.toContain('q-which-routes');
		const page = sectionView(CONTENT, '2', new Map([['q-has-bid', yes]]));
		expect(page?.questions.map(({ id }) => id)).toContain('q-which-routes');
		expect(page?.values).toMatchObject({ 'q-q-has-bid': 'yes' });
		expect(page?.bases['q-has-bid']).toBe(baseOf(yes));
		expect(page?.bases['q-days']).toBe('0');
	});

	it('is listed with how far it is and what is said about it', () => {
		const answers = new Map<string, AnswerValue>([['q-why', { kind: 'text', text: 'x' }]]);
		expect(sectionTasks(CONTENT, answers, new Map([['s-bidding', 2]]))).toMatchObject([
			{ asked: 3, answered: 1, missing: 1, status: 'needs-more', openComments: 0 },
			{ asked: 4, answered: 0, missing: 0, status: 'not-started', openComments: 2 }
		]);
	});
});
