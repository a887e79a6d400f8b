import { describe, expect, it } from 'vitest';
import { draftWith } from '../../../../tests/support/report-draft.ts';
import { applyChange } from './apply-change.ts';
import { savedFields, savedInWords } from './saved-fields.ts';

const draft = draftWith();
const quote = {
	kind: 'add-quotation',
	id: 'q1',
	findingId: 'money',
	passageId: 'p1',
	source: 'We wait.',
	attribution: 'a voluntary organisation'
} as const;

describe('changing a draft', () => {
	it('leaves the draft that it was given as it was', () => {
		const before = structuredClone(draft);
		applyChange(draft, { kind: 'ending', nextSteps: 'New.', method: '' });
		expect(draft).toEqual(before);
	});

	it('quotes a passage once, though the button was pressed twice', () => {
		const once = applyChange(draft, quote) ?? draft;
		expect(applyChange(once, { ...quote, id: 'q2' })?.quotations).toHaveLength(1);
	});

	it('has nothing to say of what is not in the draft', () => {
		for (const change of [
			{ kind: 'remove-action', id: 'gone' },
			{ kind: 'remove-quotation', id: 'gone' },
			{ kind: 'move-recommendation', id: 'gone', by: 1 },
			{ kind: 'finding', id: 'gone', heading: 'x', text: '', isIncluded: true },
			{ kind: 'result', questionId: 'gone', text: '', isIncluded: true },
			{ ...quote, findingId: 'gone' }
		] as const)
			expect(applyChange(draft, change)).toBeNull();
	});

	it('moves a recommendation by one, and no further than the ends', () => {
		const ids = (by: -1 | 1, id: string) =>
			applyChange(draft, { kind: 'move-recommendation', id, by })?.recommendations.map(
				(own) => own.id
			);
		expect(ids(1, 'r1')).toEqual(['r2', 'r1']);
		expect(ids(-1, 'r2')).toEqual(['r2', 'r1']);
		expect(ids(-1, 'r1')).toEqual(['r1', 'r2']);
		expect(ids(1, 'r2')).toEqual(['r1', 'r2']);
	});

	it('accepts a name once, however it is spelt', () => {
		const names = applyChange(draft, { kind: 'accept-names', names: ['Tŷ Gobaith', 'TŶ GOBAITH'] });
		expect(names?.acceptedNames).toHaveLength(1);
	});
});

describe('what is saved in the fields of a change', () => {
	it('is told by the names of the form, days in three boxes', () => {
		const [first] = draft.recommendations;
		if (first === undefined) throw new Error('a recommendation');
		const dated = draftWith({ recommendations: [{ ...first, replyBy: '2027-01-04' }] });
		const { text, addressedTo, findingIds } = first;
		const change = {
			kind: 'put-recommendation',
			id: 'r1',
			text: 'typed',
			addressedTo,
			replyBy: '',
			findingIds
		} as const;
		expect(savedFields(dated, change)).toEqual({
			text,
			addressedTo,
			findingIds: ['money'],
			'replyBy-day': '4',
			'replyBy-month': '1',
			'replyBy-year': '2027'
		});
		expect(savedFields(draft, { ...change, id: 'new' })).toEqual({});
	});

	it('is put in words that a person reads', () => {
		expect(savedInWords(draft, 'findingIds', 'money, gone')).toBe('Money');
		expect(savedInWords(draft, 'isIncluded', '')).toBe('No');
		expect(savedInWords(draft, 'hit-3-9', 'redact')).toBe('Take it out');
		expect(savedInWords(draft, 'text', 'As it is.')).toBe('As it is.');
	});
});
