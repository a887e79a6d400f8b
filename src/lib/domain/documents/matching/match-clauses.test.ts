import { describe, expect, it } from 'vitest';
import { chance } from '../../../../../tests/support/chance.ts';
import { guidance } from '../../../../../tests/support/guidance.ts';
import { PLANS, redraft } from '../../../../../tests/support/redraft.ts';
import type { ComparedClause } from './compared-clause.ts';
import { matchClauses } from './match-clauses.ts';

const A = 'Providers must show how peer mentors are supported and paid in custody.';
const B = 'Vetting checks take longest in rural prisons, and nobody is told why.';
const C = 'Darperir y gwasanaeth yn Gymraeg lle bo’r galw: mae’r hawl yn glir 🏴󠁧󠁢󠁷󠁬󠁳󠁿.';
const D = 'Small charities are paid quarterly in advance, including for inflation.';

type Typed = string | [ComparedClause['kind'], string];
const paper = (version: string, texts: readonly Typed[]): ComparedClause[] =>
	texts.map((typed, n) => {
		const [kind, text]: [ComparedClause['kind'], string] =
			typeof typed === 'string' ? ['paragraph', typed] : typed;
		return { id: `${version}${String(n)}`, kind, text };
	});

function matched(olds: readonly Typed[], news: readonly Typed[]) {
	const { links, unsure, deleted, inserted } = matchClauses(paper('o', olds), paper('n', news));
	return {
		links: links.map(({ from, to, isMoved, isReworded }) =>
			[`${from.join('+')}>${to.join('+')}`, isMoved && 'moved', isReworded && 'reworded']
				.filter(Boolean)
				.join(' ')
		),
		unsure: unsure.map(({ from, to }) => `${from}?${to}`),
		deleted,
		inserted
	};
}
const links = (olds: readonly Typed[], news: readonly Typed[]) => matched(olds, news).links;

describe('matching two versions', () => {
	it('has nothing to say of two empty documents', () => {
		expect(matched([], [])).toEqual({ links: [], unsure: [], deleted: [], inserted: [] });
	});

	it('finds what stayed, was taken out and was put in', () => {
		expect(matched([A, B, C], [A, D, C])).toEqual({
			links: ['o0>n0', 'o2>n2'],
			unsure: [],
			deleted: ['o1'],
			inserted: ['n1']
		});
	});

	it('takes other quotes, spaces and hyphens for the same, and another comma for other words', () => {
		expect(links([C, B], [C.replace(/’/g, "'").replace(/ /g, '  '), B.replace(',', '')])).toEqual([
			'o0>n0',
			'o1>n1 reworded'
		]);
	});

	it('tells moved from reworded, and both together', () => {
		const other = D.replace('quarterly', 'monthly').replace('inflation', 'rising prices');
		expect(links([A, B, C, D], [other, A, B, C])).toEqual([
			'o0>n1',
			'o1>n2',
			'o2>n3',
			'o3>n0 moved reworded'
		]);
	});

	it('keeps a sentence that stands in every section with its section', () => {
		const same = 'Nothing in this section changes a duty in law.';
		expect(links([A, same, B, same, C, same], [B, same, C, same, D])).toEqual([
			'o2>n0',
			'o3>n1',
			'o4>n2',
			'o5>n3'
		]);
	});

	it('finds the two halves of a clause, reworded or not', () => {
		expect(links([A, `${B} ${D}`, C], [A, B, D.replace('quarterly', 'monthly'), C])).toEqual([
			'o0>n0',
			'o1>n1+n2 reworded',
			'o2>n3'
		]);
	});

	it('finds two clauses that became one', () => {
		expect(links([A, B, D, C], [A, `${B} ${D}`, C])).toEqual([
			'o0>n0',
			'o1+o2>n1 reworded',
			'o3>n2'
		]);
	});

	it('lets a paragraph become an item, and never a heading', () => {
		expect(matched([A, ['heading', 'Payment terms']], [['item', A], 'Payment terms'])).toEqual({
			links: ['o0>n0'],
			unsure: [],
			deleted: ['o1'],
			inserted: ['n1']
		});
	});

	it('leaves to a person what is only half alike', () => {
		const half = 'How peer mentors are paid in custody is for each governor to decide alone.';
		const { links: found, unsure } = matched([B, A, C, D], [B, C, half, D]);
		expect(found).not.toContain('o1>n2 reworded');
		expect(unsure).toEqual(['o1?n2']);
	});

	it('keeps pictures and clauses without words apart by their order', () => {
		const pictures: Typed[] = [['image', ''], A, ['image', ''], B, '***'];
		expect(links(pictures, pictures)).toEqual(['o0>n0', 'o1>n1', 'o2>n2', 'o3>n3', 'o4>n4']);
	});

	it.each([1, 2, 3])('places every clause once, and the same each time (seed %i)', (seed) => {
		const dice = chance(seed);
		const olds = guidance(dice, 120);
		const news = redraft(dice, olds, PLANS.heavy).clauses;
		const matching = matchClauses(olds, news);
		const ids = (clauses: readonly ComparedClause[]) => clauses.map(({ id }) => id).sort();
		const { links: found, deleted, inserted } = matching;
		expect([...found.flatMap(({ from }) => from), ...deleted].sort()).toEqual(ids(olds));
		expect([...found.flatMap(({ to }) => to), ...inserted].sort()).toEqual(ids(news));
		for (const { from, to } of matching.unsure) {
			expect(deleted).toContain(from);
			expect(inserted).toContain(to);
		}
		expect(matchClauses(olds, news)).toEqual(matching);
	});

	it('says nothing has changed when nothing has', () => {
		const olds = guidance(chance(5), 300);
		const matching = matchClauses(
			olds,
			olds.map((clause) => ({ ...clause, id: `new ${clause.id}` }))
		);
		expect(matching.links.map(({ from }) => `new ${from.join()}`)).toEqual(
			matching.links.map(({ to }) => to.join())
		);
		expect(matching.links).toHaveLength(300);
		expect(matching.links.filter((link) => link.isMoved || link.isReworded)).toEqual([]);
	});
});
