import { matchClauses } from '../../src/lib/domain/documents/matching/match-clauses.ts';
import type { ComparedClause } from '../../src/lib/domain/documents/matching/compared-clause.ts';
import { chance } from '../support/chance.ts';
import { guidance } from '../support/guidance.ts';
import { PLANS, redraft, type RedraftPlan } from '../support/redraft.ts';
import { ratio, type Figure } from './figure.ts';

// Thresholds were chosen on papers of seeds 1 to 8. These were not looked at.
const HELD_OUT = Array.from({ length: 12 }, (_, n) => 101 + n);
const CLAUSES = 250;

type Matcher = (olds: readonly ComparedClause[], news: readonly ComparedClause[]) => string[];

/** `old id > new id` of every link that the product would make by itself. */
const ours: Matcher = (olds, news) =>
	matchClauses(olds, news).links.flatMap(({ from, to }) =>
		from.flatMap((old) => to.map((now) => `${old} > ${now}`))
	);

/** What comparing alone can do: equal text, the first copy with the first, and so on. */
const exactText: Matcher = (olds, news) => {
	const free = new Map<string, string[]>();
	for (const { id, text } of news) free.set(text, [...(free.get(text) ?? []), id]);
	return olds.flatMap(({ id, text }) => {
		const now = free.get(text)?.shift();
		return now === undefined ? [] : [`${id} > ${now}`];
	});
};

/** Over all pairs of all papers: right ones among those found, and found ones among the right. */
function quality(matcher: Matcher, plan: RedraftPlan, seeds: readonly number[]) {
	let [found, right, wanted] = [0, 0, 0];
	for (const seed of seeds) {
		const dice = chance(seed);
		const olds = guidance(dice, CLAUSES);
		const { clauses, truth } = redraft(dice, olds, plan);
		const links = matcher(olds, clauses);
		found += links.length;
		right += links.filter((link) => truth.has(link)).length;
		wanted += truth.size;
	}
	return { precision: right / found, recall: right / wanted };
}

const milliseconds = (work: () => unknown): number => {
	const start = performance.now();
	work();
	return performance.now() - start;
};
const fastest = (work: () => unknown): number =>
	Math.min(...Array.from({ length: 3 }, () => milliseconds(work)));

export default function matching(): Promise<Figure[]> {
	const figures = Object.entries(PLANS).flatMap(([name, plan]): Figure[] => {
		const [mine, exact] = [quality(ours, plan, HELD_OUT), quality(exactText, plan, HELD_OUT)];
		return (['precision', 'recall'] as const).flatMap((what): Figure[] => {
			const figure = {
				name: `${name} redraft: ${what}`,
				value: mine[what],
				unit: '',
				...(name === 'medium' ? { aim: { atLeast: 0.95 } } : {})
			};
			const baseline = {
				name: `${name} redraft: ${what}, equal text alone`,
				value: exact[what],
				unit: ''
			};
			return [
				figure,
				baseline,
				ratio(`${name} redraft: ${what}, to equal text alone`, figure, baseline)
			];
		});
	});
	for (const [name, plan] of Object.entries(PLANS)) {
		const dice = chance(7);
		const olds = guidance(dice, 2000);
		const news = redraft(dice, olds, plan).clauses;
		const time: Figure = {
			name: `${name} redraft: 2,000 clauses matched`,
			value: fastest(() => ours(olds, news)),
			unit: 'ms',
			aim: { atMost: 2000 }
		};
		const raw = {
			name: `${name} redraft: 2,000 clauses, equal text alone`,
			value: fastest(() => exactText(olds, news)),
			unit: 'ms'
		};
		figures.push(time, raw, ratio(`${name} redraft: time, to equal text alone`, time, raw));
	}
	return Promise.resolve(figures);
}
