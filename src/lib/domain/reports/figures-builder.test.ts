import { describe, expect, it } from 'vitest';
import { CONTENT } from '../../../../tests/support/all-question-types.ts';
import { NOTHING_SAID, type About } from '../responses/about.ts';
import { figuresBuilder } from './figures-builder.ts';

const start = () =>
	figuresBuilder({
		snapshotId: 's',
		snapshot: { themes: [], responseIds: [], heldBackCount: 2, codings: [] },
		content: CONTENT,
		lists: {
			'size-band': [],
			region: [
				{ id: 'north', name: 'Y Gogledd' },
				{ id: 'south', name: 'The South' }
			],
			'service-category': [],
			specialism: []
		},
		invited: null,
		versions: 1
	});
const response = (about: Partial<About> = {}, statedName: string | null = null) => ({
	attribution: statedName === null ? ('anonymous' as const) : ('named' as const),
	channel: 'web' as const,
	mayBeQuoted: true,
	about: { ...NOTHING_SAID, ...about },
	statedName
});

describe('the figures of a report', () => {
	it('count an organisation once for a region, however often it said so', () => {
		const builder = start();
		builder.addResponse(response({ regionIds: ['north', 'north', 'south'] }, 'Tŷ Gobaith'));
		builder.addResponse(response({ regionIds: ['north'] }));
		builder.addResponse(response());
		const { read, about, names } = builder.finish();
		expect(read).toBe(3);
		expect(names).toEqual(['Tŷ Gobaith']);
		expect(about.region).toEqual([
			{ id: 'north', label: 'Y Gogledd', count: 2, unnamed: 1 },
			{ id: 'south', label: 'The South', count: 1, unnamed: 0 },
			{ id: 'no-answer', label: 'Not said', count: 1, unnamed: 1 }
		]);
	});

	it('leave out an entry of the register that is gone', () => {
		const builder = start();
		builder.addResponse(response({ regionIds: ['merged-away'] }));
		expect(builder.finish().about.region.map(({ count }) => count)).toEqual([0, 0, 0]);
	});

	it('put each organisation in one row of a question, those that said nothing in their own', () => {
		const builder = start();
		for (let i = 0; i < 4; i++) builder.addResponse(response());
		builder.addAnswer('q-length', { kind: 'choice', optionId: 'o-3y', other: '' });
		builder.addAnswer('q-length', { kind: 'choice', optionId: null, other: 'Seven 🙂' });
		builder.addAnswer('q-length', { kind: 'choice', optionId: null, other: '' });
		const question = builder.finish().questions.find(({ questionId }) => questionId === 'q-length');
		expect(question).toMatchObject({ adding: 'total' });
		const counts = Object.fromEntries(question?.rows.map(({ id, count }) => [id, count]) ?? []);
		expect(counts).toEqual({ 'o-1y': 0, 'o-3y': 1, 'o-5y': 0, other: 1, 'no-answer': 2 });
	});

	it('count several choices each, and an organisation in none of them once', () => {
		const builder = start();
		for (let i = 0; i < 3; i++) builder.addResponse(response());
		const own = CONTENT.sections
			.flatMap(({ questions }) => questions)
			.find(({ type }) => type === 'several-choices');
		if (own?.type !== 'several-choices') throw new Error('a question with several choices');
		const [first, second] = own.options;
		const optionIds = [first?.id ?? '', second?.id ?? '', first?.id ?? ''];
		builder.addAnswer(own.id, { kind: 'choices', optionIds, other: '' });
		builder.addAnswer(own.id, { kind: 'choices', optionIds: [], other: '' });
		const question = builder.finish().questions.find(({ questionId }) => questionId === own.id);
		expect(question?.adding).toBe('no-total');
		expect(question?.rows.slice(0, 2).map(({ count }) => count)).toEqual([1, 1]);
		expect(question?.rows.at(-1)).toMatchObject({ id: 'no-answer', count: 2 });
	});

	it('keep how many were held back, and nothing else of them', () => {
		expect(start().finish()).toMatchObject({ heldBack: 2, read: 0 });
	});
});
