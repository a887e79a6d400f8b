import { shownClauses, type Clause, type EarlierVersion, type SourceContent } from '../clause.ts';
import { comparableText } from '../matching/comparable-text.ts';
import { outOfOrder } from '../matching/moved-links.ts';
import { countRedline, redlineOf, type RedlineRow } from '../matching/redline.ts';

/** What was changed in a document since the version that was commented on before. */
export interface ChangesSince {
	earlier: EarlierVersion;
	/** The two versions laid over each other, what was taken out where it stood. */
	rows: RedlineRow[];
	/** The row of each clause that is shown. */
	rowOf: ReadonlyMap<string, RedlineRow>;
	counts: ReturnType<typeof countRedline>;
}

const made = new WeakMap<SourceContent, ChangesSince>();

/**
 * What was changed since the version before; null for a document that has none. Worked out of what
 * is shown now, so it holds whatever was merged, split or left out since. A clause that is left out
 * is not said to be taken out: its words still stand in the draft.
 */
export function changesSince(content: SourceContent): ChangesSince | null {
	const { earlier } = content;
	if (earlier === undefined) return null;
	const known = made.get(content);
	if (known !== undefined) return known;
	const news = shownClauses(content);
	const shown = new Set(news.flatMap(({ before }) => before ?? []));
	const left = new Set(content.clauses.flatMap(({ before }) => before ?? []));
	const olds = earlier.clauses.filter(({ id }) => shown.has(id) || !left.has(id));
	const rows = redlineOf(olds, news, { links: linksOf(earlier, news) });
	const changes = {
		...{ earlier, rows },
		rowOf: new Map(rows.flatMap((row) => row.after.map(({ id }) => [id, row] as const))),
		counts: countRedline(rows)
	};
	made.set(content, changes);
	return changes;
}

/** Whether anything is to be said of a row. A new number alone is no change. */
export const isChanged = ({ state, isMoved }: Pick<RedlineRow, 'state' | 'isMoved'>): boolean =>
	isMoved || state !== 'same';

/** Places in both documents. */
interface Group {
	from: Set<number>;
	to: number[];
}

/** Clauses that have an old one in common belong together, also over several steps. */
function linksOf(earlier: EarlierVersion, news: readonly Clause[]) {
	const oldPlaces = new Map(earlier.clauses.map(({ id }, at) => [id, at]));
	const groupOf = new Map<number, Group>();
	news.forEach(({ before = [] }, at) => {
		const own = before.flatMap((id) => oldPlaces.get(id) ?? []);
		const group: Group = { from: new Set(own), to: [at] };
		for (const other of new Set(own.flatMap((old) => groupOf.get(old) ?? []))) {
			group.to.push(...other.to);
			for (const old of other.from) group.from.add(old);
		}
		for (const old of group.from) groupOf.set(old, group);
	});
	const groups = [...new Set(groupOf.values())]
		.map(({ from, to }) => ({ from: ascending(from), to: ascending(to) }))
		.sort((a, b) => (a.from[0] ?? 0) - (b.from[0] ?? 0));
	const moved = outOfOrder(groups.map(({ to }) => to[0] ?? 0));
	return groups.map(({ from, to }, n) => {
		const [olds, nows] = [
			from.flatMap((at) => earlier.clauses[at] ?? []),
			to.flatMap((at) => news[at] ?? [])
		];
		return {
			from: olds.map(({ id }) => id),
			to: nows.map(({ id }) => id),
			isReworded: wordsOf(olds) !== wordsOf(nows),
			isMoved: moved[n] ?? false,
			similarity: 1
		};
	});
}

const ascending = (places: Iterable<number>): number[] => [...places].sort((a, b) => a - b);
const wordsOf = (clauses: readonly { text: string }[]): string =>
	clauses.map(({ text }) => comparableText(text)).join('\n');
