import { describe, expect, it } from 'vitest';
import { aClause } from '../../../../../tests/support/a-document.ts';
import { leftOutAgain } from './left-out-again.ts';

const COVER = 'Not to be published before the minister agrees with the Treasury.';
const FIRST = [
	aClause({ id: 'cover', text: COVER, isLeftOut: true }),
	aClause({ id: 'who', text: 'Everybody who works in a prison must be vetted.' }),
	aClause({ id: 'weeks', text: 'The establishment decides within eight weeks.' }),
	aClause({
		...{ id: 'picture', kind: 'image', text: '', isLeftOut: true },
		html: '<img src="images/kept-back"/>'
	})
];
/** Ids of what is left out of a next version that holds these texts, beside what stayed. */
const leftOutOf = (...texts: string[]) =>
	leftOutAgain(FIRST, [
		...FIRST.slice(1, 3).map((clause) => ({ ...clause, id: `next-${clause.id}` })),
		...texts.map((text, n) => aClause({ id: String(n), text }))
	]);

describe('what was left out of a version', () => {
	it.each([
		['as it stood', COVER],
		[
			'in other marks and capitals',
			'not to be published, before the Minister agrees with the treasury'
		],
		[
			'with a word changed',
			'Not to be published before the minister has agreed with the Treasury.'
		],
		['joined to a clause that was shown', `The establishment decides within eight weeks. ${COVER}`],
		[
			'joined to one, in part',
			'Volunteers and trustees are vetted every five years. Not to be published before the minister agrees, Llŷr writes.'
		],
		['cut in two', 'Not to be published before the minister agrees.']
	])('is found in the next %s', (_, text) => {
		expect(leftOutOf(text)).toEqual(['0']);
	});

	it('is not found in what is new, and in what was shown', () => {
		expect(
			leftOutOf('Volunteers are vetted every five years 🙂.', 'Trustees who never enter need none.')
		).toEqual([]);
		expect(leftOutAgain(FIRST.slice(1, 3), [aClause({ id: 'new', text: COVER })])).toEqual([]);
	});

	it('is not found in words that were also shown', () => {
		const first = [...FIRST, aClause({ id: 'shown', text: COVER })];
		expect(
			leftOutAgain(first, [
				aClause({ id: 'one', text: 'Everybody who works in a prison must be vetted.' }),
				aClause({ id: 'two', text: 'The establishment decides within eight weeks.' }),
				aClause({ id: 'three', text: COVER })
			])
		).not.toContain('one');
	});

	it('is one picture, and not every one that nobody has described', () => {
		const picture = (id: string) =>
			aClause({ id, kind: 'image', text: '', html: `<img src="images/${id}"/>` });
		expect(leftOutAgain(FIRST, [picture('kept-back'), picture('another')])).toEqual(['kept-back']);
		const described = '<img src="images/kept-back" alt="Who reports to whom"/>';
		expect(
			leftOutAgain(FIRST, [
				aClause({ id: 'said', kind: 'image', text: 'Who reports to whom', html: described })
			])
		).toEqual(['said']);
	});
});
