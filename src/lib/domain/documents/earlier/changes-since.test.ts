import { describe, expect, it } from 'vitest';
import { aClause, VETTING_CLAUSES } from '../../../../../tests/support/a-document.ts';
import type { Clause, SourceContent } from '../clause.ts';
import { matchClauses } from '../matching/match-clauses.ts';
import { changeOutline, type OutlineChange } from '../outline-change.ts';
import { shownClauses } from '../clause.ts';
import { changesSince } from './changes-since.ts';
import { changesInWords } from './changes-words.ts';
import { followingContent } from './following-content.ts';
import { leftOutAgain } from './left-out-again.ts';
import { linkedAnew } from './linked-anew.ts';

const WEEKS = 'The establishment decides within six weeks of a complete application.';
const TOLD = 'Mae pob ymgeisydd sy’n aros yn hirach yn cael gwybod pam, in writing 📄.';
const NEWS = [
	aClause({ id: 'n-who', kind: 'heading', level: 1, number: '1', text: 'Who must be vetted' }),
	aClause({
		id: 'n-law',
		number: '1.1',
		text: 'Checks under the Rehabilitation of Offenders Act are required by law.'
	}),
	aClause({ id: 'n-time', kind: 'heading', level: 1, number: '2', text: 'How long it takes' }),
	aClause({ id: 'n-weeks', number: '2.1', text: WEEKS }),
	aClause({ id: 'n-told', number: '2.2', text: TOLD }),
	aClause({ id: 'n-annex', text: 'Internal annex on systems.' })
];

function following(news: readonly Clause[] = NEWS): SourceContent {
	const olds = shownClauses({ clauses: [...VETTING_CLAUSES] });
	const leftOut = new Set(leftOutAgain(VETTING_CLAUSES, news));
	const shown = news.filter(({ id }) => !leftOut.has(id));
	return followingContent({
		first: VETTING_CLAUSES,
		...{ news, leftOut },
		matching: matchClauses(olds, shown),
		earlier: {
			consultationId: 'first',
			title: 'Draft guidance',
			version: 1
		},
		newIds: new Map(news.map(({ id }) => [id, `again-${id}`]))
	});
}

function changed(content: SourceContent, ...changes: OutlineChange[]): SourceContent {
	return changes.reduce((now, change) => changeOutline(now, change) ?? now, content);
}

const statesOf = (content: SourceContent) =>
	changesSince(content)?.rows.map(
		({ state, before, after }) =>
			`${state} ${before.map(({ id }) => id).join('+')}>${after.map(({ id }) => id).join('+')}`
	);

describe('a text that was consulted on before', () => {
	it('says of each clause what became of it, under ids of its own', () => {
		expect(statesOf(following())).toEqual([
			'same c-who>again-n-who',
			'deleted c-staff>',
			'same c-law>again-n-law',
			'same c-time>again-n-time',
			'reworded c-weeks>again-n-weeks',
			'inserted >again-n-told'
		]);
	});

	it('keeps closed what was decided and says the same, and left out what was not shown', () => {
		const { clauses } = following();
		const [law, annex] = [clauses[1], clauses[5]];
		expect(law?.closedReason).toMatch(/The law decides/);
		expect(annex?.isLeftOut).toBe(true);
		expect(JSON.stringify(following().earlier)).not.toContain('Internal annex');
	});

	it('opens again what was decided and says something else now', () => {
		const reworded = NEWS.map((clause) =>
			clause.id === 'n-law' ? { ...clause, text: `${clause.text} Others are not.` } : clause
		);
		expect(following(reworded).clauses[1]?.closedReason).toBeNull();
	});

	it('is none without a version before', () => {
		expect(changesSince({ clauses: [...VETTING_CLAUSES] })).toBeNull();
	});
});

describe('what was changed since holds when the desk', () => {
	it('merges clauses, also a changed one with a new one', () => {
		const merged = changed(following(), { kind: 'merge', clauseId: 'again-n-weeks' });
		expect(statesOf(merged)?.at(-1)).toBe('reworded c-weeks>again-n-weeks');
		expect(changesSince(merged)?.rowOf.get('again-n-weeks')?.after[0]?.text).toContain('Mae pob');
	});

	it('splits a clause, and merges the halves again', () => {
		const told = NEWS.map((clause) =>
			clause.id === 'n-weeks' ? { ...clause, text: `${WEEKS} Nobody waits longer.` } : clause
		).map((clause) => ({ ...clause, html: clause.text }));
		const split = changed(following(told), {
			kind: 'split',
			clauseId: 'again-n-weeks',
			at: WEEKS.length + 1,
			newId: 'half'
		});
		expect(statesOf(split)).toContain('split c-weeks>again-n-weeks+half');
		const again = changed(split, { kind: 'merge', clauseId: 'again-n-weeks' });
		expect(statesOf(again)).toEqual(statesOf(following(told)));
	});

	it('leaves a clause out: it is not said to be taken out, and neither is it shown', () => {
		const left = changed(following(), {
			...{ kind: 'leave-out', clauseId: 'again-n-weeks', isLeftOut: true, isWholeSection: false }
		});
		const states = statesOf(left)?.join() ?? '';
		expect(states).not.toContain('c-weeks');
		expect(states).toContain('deleted c-staff');
	});

	it('brings another file in: what came again keeps its link, the rest is matched', () => {
		const { clauses, earlier } = following();
		const other = [
			...clauses.slice(0, 3).map((clause) => ({ ...clause })),
			aClause({ id: 'other', number: '2.1', text: `${WEEKS} It gives reasons.` })
		];
		const anew = earlier === undefined ? { clauses: [] } : linkedAnew(other, earlier);
		expect(statesOf(anew)).toContain('reworded c-weeks>other');
		expect(statesOf(anew)).toContain('same c-law>again-n-law');
	});
});

describe('what was changed, in a sentence', () => {
	it('counts what was changed, is new and was taken out', () => {
		const changes = changesSince(following());
		expect(changes && changesInWords(changes)).toBe(
			'Since version 1, 1 clause was changed, 1 clause is new and 1 clause was taken out.'
		);
	});

	it('says so where nothing was', () => {
		const same = following(shownClauses({ clauses: [...VETTING_CLAUSES] }));
		const changes = changesSince(same);
		expect(changes && changesInWords(changes)).toBe('Nothing was changed since version 1.');
	});
});
