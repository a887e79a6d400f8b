import type { Clause, EarlierClause } from '../clause.ts';
import type { ClauseLink, ClauseMatching } from './clause-matching.ts';

export type RedlineState = 'same' | 'reworded' | 'split' | 'merged' | 'deleted' | 'inserted';

/** One line of two versions laid over each other. */
export interface RedlineRow {
	state: RedlineState;
	isMoved: boolean;
	/** None for what is new, several for what was merged. */
	before: readonly EarlierClause[];
	/** None for what was taken out, several for what was split. */
	after: readonly Clause[];
}

export const REDLINE_STATE_NAMES: Record<RedlineState, string> = {
	same: 'Not changed',
	reworded: 'Reworded',
	split: 'Split',
	merged: 'Merged',
	deleted: 'Taken out',
	inserted: 'New'
};

const stateOf = ({ from, to, isReworded }: ClauseLink): RedlineState =>
	to.length > 1 ? 'split' : from.length > 1 ? 'merged' : isReworded ? 'reworded' : 'same';

/**
 * The new version in its order, with what was taken out where it stood: behind the last clause
 * before it that stayed in its place.
 */
export function redlineOf(
	olds: readonly EarlierClause[],
	news: readonly Clause[],
	matching: Pick<ClauseMatching, 'links'>
): RedlineRow[] {
	const oldById = new Map(olds.map((clause) => [clause.id, clause]));
	const newById = new Map(news.map((clause) => [clause.id, clause]));
	const linkOf = new Map<string, ClauseLink>();
	for (const link of matching.links)
		for (const id of [...link.from, ...link.to]) linkOf.set(id, link);

	const behind = new Map<ClauseLink | null, RedlineRow[]>([[null, []]]);
	let last: ClauseLink | null = null;
	for (const clause of olds) {
		const link = linkOf.get(clause.id);
		if (link === undefined)
			behind.get(last)?.push({ state: 'deleted', isMoved: false, before: [clause], after: [] });
		else if (!link.isMoved) {
			last = link;
			if (!behind.has(link)) behind.set(link, []);
		}
	}
	return [
		...(behind.get(null) ?? []),
		...news.flatMap((clause): RedlineRow[] => {
			const link = linkOf.get(clause.id);
			if (link === undefined)
				return [{ state: 'inserted', isMoved: false, before: [], after: [clause] }];
			if (link.to[0] !== clause.id) return [];
			const row = {
				state: stateOf(link),
				isMoved: link.isMoved,
				before: link.from.flatMap((id) => oldById.get(id) ?? []),
				after: link.to.flatMap((id) => newById.get(id) ?? [])
			};
			return [row, ...(behind.get(link) ?? [])];
		})
	];
}

/** How many lines of each kind there are; what was moved counts beside its state. */
export function countRedline(rows: readonly RedlineRow[]): Record<RedlineState | 'moved', number> {
	const counts = { same: 0, reworded: 0, split: 0, merged: 0, deleted: 0, inserted: 0, moved: 0 };
	for (const { state, isMoved } of rows) {
		counts[state]++;
		if (isMoved) counts.moved++;
	}
	return counts;
}
