import type { AuditFailure } from './audit-failure.ts';
import type { AuditedRelease } from './audit-release.ts';
import { boundsOf, type Bounds } from './bounds.ts';

/** Two tables of one row each, of which every organisation in the one is in the other. */
export interface Nested {
	whole: string;
	part: string;
}

interface Cell extends Bounds {
	title: string;
	base: number;
	isLast: boolean;
}

/**
 * A whole less its part is a count of those in the whole only, whichever releases the two stand in.
 * @returns what the last release adds: two counts that were both out before it add nothing
 */
export function auditParts(releases: readonly AuditedRelease[], k: number): AuditFailure[] {
	const last = releases.at(-1);
	if (last === undefined) return [];
	const pairs = new Map(
		releases.flatMap(({ nested = [] }) => nested.map((pair) => [JSON.stringify(pair), pair]))
	);
	return [...pairs.values()].flatMap(({ whole, part }): AuditFailure[] => {
		const told = (isLast: (whole: Cell, part: Cell) => boolean) =>
			cellsOf(releases, whole, k).flatMap((one) =>
				cellsOf(releases, part, k)
					.filter((other) => other.base === one.base && isLast(one, other))
					.map((other) => ({ one, other }))
			);
		const said = ({ one, other }: { one: Cell; other: Cell }) =>
			JSON.stringify(
				[one, other].map(({ least, greatest, isHidden }) => [least, greatest, isHidden])
			);
		const out = new Set(told((a, b) => !a.isLast && !b.isLast).map(said));
		const bad = told((a, b) => a.isLast || b.isLast).find(
			(two) => !out.has(said(two)) && isSmallRest(two.one, two.other, k)
		);
		if (bad === undefined) return [];
		return [
			{
				releaseNumber: last.number,
				where: bad.other.title,
				reason: `It is a part of “${bad.one.title}”, and the one count taken from the other shows how many spoke of that alone: fewer than ${String(k)}.`,
				tableId: part
			}
		];
	});
}

function cellsOf(releases: readonly AuditedRelease[], id: string, k: number): Cell[] {
	return releases.flatMap(({ tables }, at) =>
		tables
			.filter((table) => table.id === id)
			.flatMap((table) => {
				const [cell] = boundsOf(table, k, []);
				if (cell === undefined || table.base.kind !== 'exact') return [];
				const { title, base } = table;
				return [{ ...cell, title, base: base.count, isLast: at === releases.length - 1 }];
			})
	);
}

/** Surely somebody, and not every number from 1 to k-1 is possible. */
function isSmallRest(whole: Cell, part: Cell, k: number): boolean {
	// Who is in no part at all is counted by the whole itself.
	if (part.greatest === 0) return false;
	const least = whole.least - Math.min(part.greatest, whole.greatest);
	const greatest = whole.greatest - part.least;
	return least >= 1 && least < k && (least > 1 || greatest < k - 1);
}
