import type { AuditFailure } from './audit-failure.ts';
import { boundsOf, withinSum } from './bounds.ts';
import type { ReleasedTable } from './one-way-table.ts';

interface Range {
	least: number;
	greatest: number;
}
/** One row of both tables, and of the organisations that only the larger one counts. */
interface Row {
	label: string;
	smaller: Range & { isHidden: boolean };
	larger: Range & { isHidden: boolean };
	newcomers: Range;
}

/**
 * What two releases of one table say together when k or more organisations joined in between. That
 * so many joined says nothing of any of them; but the larger table less the smaller one is a table
 * of the newcomers, and its cells are small even where both tables' are not: 10 of 20 and then 12 of
 * 25 is a count of two. So a difference must be nobody's for all that is known, or that of k or
 * more, and what either table hides must stay hidden beside the other.
 *
 * Ranges are narrowed by the three sums, and by each row's newcomers being its difference, until
 * nothing changes any more.
 * @param number of the later release, `earlier` names the other; `smaller` is the table that counts
 * fewer organisations, whichever release it is in
 */
export function auditNewcomers(
	number: number,
	tables: { earlier: string; smaller: ReleasedTable; larger: ReleasedTable },
	k: number
): AuditFailure[] {
	const { earlier } = tables;
	const failure = (reason: string): AuditFailure => ({
		releaseNumber: number,
		where: tables.larger.title,
		reason
	});
	return rowsOf(tables, k).flatMap(({ label, smaller, larger, newcomers }) => {
		const worked = [smaller, larger].find(
			({ isHidden, least, greatest }) => isHidden && (least > 1 || greatest < k - 1)
		);
		if (worked !== undefined)
			return [
				failure(
					`"${label}" is hidden, but beside what was published as “${earlier}” it can be worked out to lie between ${String(worked.least)} and ${String(worked.greatest)}.`
				)
			];
		return isSmallGroup(newcomers, k)
			? [
					failure(
						`"${label}" less the same in “${earlier}” is a count of fewer than ${String(k)}: it would show what some of the organisations answered that only one of the two counts.`
					)
				]
			: [];
	});
}

/** Surely somebody, and not every number from 1 to k-1 is possible. */
const isSmallGroup = ({ least, greatest }: Range, k: number): boolean =>
	least >= 1 && least < k && (least > 1 || greatest < k - 1);

function rowsOf(
	{ smaller, larger }: { smaller: ReleasedTable; larger: ReleasedTable },
	k: number
): Row[] {
	if (smaller.base.kind !== 'exact' || larger.base.kind !== 'exact') return [];
	// Of a withheld table nothing is known but its base.
	if (smaller.isWithheld || larger.isWithheld) return [];
	const [few, many] = [boundsOf(smaller, k, []), boundsOf(larger, k, [])];
	const joined = larger.base.count - smaller.base.count;
	const rows = [...new Set([...few, ...many].map(({ id }) => id))].map((id): Row => {
		// A row that only one of them has counts nobody in the other.
		const [one = NOBODY, other = NOBODY] = [few, many].map((cells) =>
			cells.find((cell) => cell.id === id)
		);
		return {
			label: other.label || one.label,
			...{ smaller: one, larger: other, newcomers: { least: 0, greatest: joined } }
		};
	});
	const sums =
		smaller.adding === 'total' && larger.adding === 'total'
			? { smaller: smaller.base.count, larger: larger.base.count, newcomers: joined }
			: null;
	return narrow(rows, sums) ?? rows.map(asDifference);
}

const NOBODY = { label: '', least: 0, greatest: 0, isHidden: false };

/** Null where the ranges contradict each other: then somebody left, or an answer changed. */
function narrow(
	rows: readonly Row[],
	sums: Record<'smaller' | 'larger' | 'newcomers', number> | null
): Row[] | null {
	let next = rows.map(inRow);
	if (sums !== null) {
		const [smaller, larger, newcomers] = [
			withinSum(
				next.map((row) => row.smaller),
				sums.smaller
			),
			withinSum(
				next.map((row) => row.larger),
				sums.larger
			),
			withinSum(
				next.map((row) => row.newcomers),
				sums.newcomers
			)
		];
		next = next.map((row, at) => ({
			label: row.label,
			smaller: smaller[at] ?? row.smaller,
			larger: larger[at] ?? row.larger,
			newcomers: newcomers[at] ?? row.newcomers
		}));
	}
	const isEmpty = ({ least, greatest }: Range) => least > greatest;
	if (next.some((row) => [row.smaller, row.larger, row.newcomers].some(isEmpty))) return null;
	return JSON.stringify(next) === JSON.stringify(rows) ? next : narrow(next, sums);
}

/** The larger less the smaller is the newcomers', whichever two are known. */
function inRow({ label, smaller, larger, newcomers }: Row): Row {
	return {
		label,
		smaller: within(smaller, larger.least - newcomers.greatest, larger.greatest - newcomers.least),
		larger: within(larger, smaller.least + newcomers.least, smaller.greatest + newcomers.greatest),
		newcomers: within(newcomers, larger.least - smaller.greatest, larger.greatest - smaller.least)
	};
}

const within = <R extends Range>(range: R, least: number, greatest: number): R => ({
	...range,
	least: Math.max(range.least, least),
	greatest: Math.min(range.greatest, greatest)
});

/** Without the assumption that everybody stayed: what joined or left, taken by itself. */
function asDifference(row: Row): Row {
	const least = row.larger.least - row.smaller.greatest;
	const greatest = row.larger.greatest - row.smaller.least;
	const hasLeft = greatest < 0;
	return {
		...row,
		newcomers: hasLeft ? { least: -greatest, greatest: -least } : { least, greatest }
	};
}
