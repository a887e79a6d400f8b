import { describe, expect, it } from 'vitest';
import { aClause } from '../../../../../tests/support/a-document.ts';
import { correctMatching, type MatchingChange } from './correct-matching.ts';
import { matchClauses } from './match-clauses.ts';
import { countRedline, redlineOf } from './redline.ts';

const clauses = (version: string, texts: readonly string[]) =>
	texts.map((text, n) => aClause({ id: `${version}${String(n)}`, text }));
const OLDS = clauses('o', [
	'Peer mentors are paid in custody.',
	'Vetting takes longest in rural prisons.',
	'Small charities are paid in advance.',
	'Mae’r hawl i’r Gymraeg yn glir.'
]);
const NEWS = clauses('n', [
	'Peer mentors are paid in custody.',
	'Whoever waits for clearance is told why.',
	'Small charities are paid quarterly in advance.',
	'Mae’r hawl i’r Gymraeg yn glir.'
]);
const corrected = (...changes: MatchingChange[]) =>
	changes.reduce(
		(matching, change) => correctMatching(OLDS, NEWS, matching, change) ?? matching,
		matchClauses(OLDS, NEWS)
	);
const drawn = (...changes: MatchingChange[]) =>
	redlineOf(OLDS, NEWS, corrected(...changes)).map(
		({ state, isMoved, before, after }) =>
			`${before.map(({ id }) => id).join('+')}>${after.map(({ id }) => id).join('+')} ${state}${isMoved ? ' moved' : ''}`
	);

describe('a redline', () => {
	it('shows what was taken out where it stood', () => {
		expect(drawn()).toEqual([
			'o0>n0 same',
			'o1> deleted',
			'>n1 inserted',
			'o2>n2 reworded',
			'o3>n3 same'
		]);
	});

	it('counts each line once, and what was moved beside', () => {
		expect(countRedline(redlineOf(OLDS, NEWS, corrected()))).toEqual({
			...{ same: 2, reworded: 1, split: 0, merged: 0, deleted: 1, inserted: 1, moved: 0 }
		});
	});
});

describe('correcting a matching', () => {
	it('joins what a person knows to be one', () => {
		expect(drawn({ kind: 'join', from: ['o1'], to: ['n1'] })[1]).toBe('o1>n1 reworded');
	});

	it('takes a clause out of the link in which it was', () => {
		expect(drawn({ kind: 'join', from: ['o1', 'o2'], to: ['n2'] })).toEqual([
			'o0>n0 same',
			'>n1 inserted',
			'o1+o2>n2 merged',
			'o3>n3 same'
		]);
		expect(drawn({ kind: 'join', from: ['o1'], to: ['n2'] })).toContain('o2> deleted');
	});

	it('finds out anew what was moved', () => {
		expect(drawn({ kind: 'join', from: ['o3'], to: ['n1'] })).toContain('o2>n2 reworded moved');
	});

	it('parts what is not one', () => {
		const lines = drawn({ kind: 'part', from: 'o2' });
		expect(lines).toContain('o2> deleted');
		expect(lines).toContain('>n2 inserted');
	});

	it.each<MatchingChange>([
		{ kind: 'join', from: ['o1'], to: [] },
		{ kind: 'join', from: ['o1', 'n1'], to: ['n1'] },
		{ kind: 'part', from: 'o1' },
		{ kind: 'keep-apart', from: 'o0', to: 'n0' }
	])('refuses what is not there: %o', (change) => {
		expect(correctMatching(OLDS, NEWS, matchClauses(OLDS, NEWS), change)).toBeNull();
	});
});
