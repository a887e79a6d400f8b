import type { ClauseMatching } from './clause-matching.ts';
import type { ComparedClause } from './compared-clause.ts';
import { describeMatching, weighed } from './describe-matching.ts';

/** What a person says of a matching. */
export type MatchingChange =
	/** These old clauses became these new ones, whatever they were linked with before. */
	| { kind: 'join'; from: readonly string[]; to: readonly string[] }
	/** What this clause is linked with is not what became of it: one was taken out, one is new. */
	| { kind: 'part'; from: string }
	/** An unsure pair is none. */
	| { kind: 'keep-apart'; from: string; to: string };

/**
 * A matching as a person corrected it; what was moved and reworded is found anew.
 * @param olds, news the documents that were matched
 * @returns null for clauses that are not there, a link that is not, or an empty side of a join
 */
export function correctMatching(
	olds: readonly ComparedClause[],
	news: readonly ComparedClause[],
	matching: ClauseMatching,
	change: MatchingChange
): ClauseMatching | null {
	const oldPlaces = new Map(olds.map(({ id }, at) => [id, at]));
	const newPlaces = new Map(news.map(({ id }, at) => [id, at]));
	const placesIn = (places: ReadonlyMap<string, number>, ids: readonly string[]) =>
		[...new Set(ids)].flatMap((id) => places.get(id) ?? []).sort((a, b) => a - b);
	const placed = (links: readonly { from: readonly string[]; to: readonly string[] }[]) =>
		links
			.map(({ from, to }) => ({ from: placesIn(oldPlaces, from), to: placesIn(newPlaces, to) }))
			.filter(({ from, to }) => from.length > 0 && to.length > 0);
	const described = (links: ReturnType<typeof placed>, unsure = matching.unsure) =>
		describeMatching(weighed(olds, news), links, unsure);

	switch (change.kind) {
		case 'join': {
			const [joined] = placed([change]);
			if (
				joined === undefined ||
				!isWhole(change.from, oldPlaces) ||
				!isWhole(change.to, newPlaces)
			)
				return null;
			const others = matching.links.map(({ from, to }) => ({
				from: from.filter((id) => !change.from.includes(id)),
				to: to.filter((id) => !change.to.includes(id))
			}));
			return described([...placed(others), joined]);
		}
		case 'part': {
			const rest = matching.links.filter(({ from }) => !from.includes(change.from));
			if (rest.length === matching.links.length) return null;
			return described(placed(rest));
		}
		case 'keep-apart': {
			const rest = matching.unsure.filter(
				({ from, to }) => from !== change.from || to !== change.to
			);
			if (rest.length === matching.unsure.length) return null;
			return described(placed(matching.links), rest);
		}
	}
}

const isWhole = (ids: readonly string[], places: ReadonlyMap<string, number>): boolean =>
	ids.every((id) => places.has(id));
