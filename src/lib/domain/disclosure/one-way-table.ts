import { z } from 'zod';
import { seal, type Releasable } from './releasable.ts';
import { isSmall, releasedCountSchema, type ReleasedCount } from './released-count.ts';
import { cellsToHide } from './suppress.ts';

/** One question's results before disclosure control. The unit is the responding organisation. */
export interface CountedTable {
	/** Stays the same from release to release, so that releases can be audited together. */
	id: string;
	title: string;
	rows: readonly { id: string; label: string; count: number }[];
	/** Organisations that the table speaks of. */
	base: number;
	/**
	 * 'total': each organisation is in exactly one row (put those that did not answer in a row of
	 * their own). 'no-total': an organisation may be in several rows or in none.
	 */
	adding: 'total' | 'no-total';
}

export const releasedTableSchema = z.object({
	id: z.string(),
	title: z.string(),
	base: releasedCountSchema,
	rows: z.array(
		z.object({
			id: z.string(),
			label: z.string(),
			count: releasedCountSchema,
			/** Whole per cent of the base; null where the count is hidden. */
			percent: z.number().nullable()
		})
	),
	adding: z.enum(['total', 'no-total']),
	/** The table exists but nothing of it can be shown: `rows` is empty. */
	isWithheld: z.boolean(),
	note: z.string()
});
export type ReleasedTable = z.infer<typeof releasedTableSchema>;

/**
 * Puts a one-way table through disclosure control with threshold k.
 * @returns the table with small counts hidden, and with a total also the smallest other count
 * that protects them; or a withheld table, when the base is small or nothing would protect them
 * @throws RangeError when rows of an adding table do not sum to the base: a mistake of ours
 */
export function releaseOneWayTable(table: CountedTable, k: number): Releasable<ReleasedTable> {
	const sum = table.rows.reduce((total, row) => total + row.count, 0);
	if (table.adding === 'total' && sum !== table.base)
		throw new RangeError(`rows of ${table.id} do not sum to the base`);

	if (isSmall(table.base, k)) return withheld(table, { kind: 'fewer-than', k }, k);
	const base: ReleasedCount = { kind: 'exact', count: table.base };
	const counts = table.rows.map((row) => row.count);
	const hidden = table.adding === 'total' ? cellsToHide(counts, k) : [];
	if (hidden === 'withhold') return withheld(table, base, k);

	const rows = table.rows.map((row, index) => {
		const count = releasedCell(row.count, hidden.includes(index), table.adding, k);
		return { id: row.id, label: row.label, count, percent: percentOf(count, table.base) };
	});
	const { id, title, adding } = table;
	return seal({ id, title, base, rows, adding, isWithheld: false, note: noteFor(rows, k) });
}

function releasedCell(
	count: number,
	isHidden: boolean,
	adding: CountedTable['adding'],
	k: number
): ReleasedCount {
	if (isHidden) return { kind: 'suppressed' };
	if (adding === 'no-total' && isSmall(count, k)) return { kind: 'fewer-than', k };
	return { kind: 'exact', count };
}

const percentOf = (count: ReleasedCount, base: number): number | null =>
	count.kind === 'exact' && base > 0 ? Math.round((100 * count.count) / base) : null;

function noteFor(rows: readonly { count: ReleasedCount }[], k: number): string {
	if (rows.some(({ count }) => count.kind === 'suppressed'))
		return `Counts of 1 to ${String(k - 1)} are not shown, nor are others from which they could be worked out.`;
	if (rows.some(({ count }) => count.kind === 'fewer-than'))
		return `Counts of 1 to ${String(k - 1)} are shown as "fewer than ${String(k)}".`;
	return '';
}

function withheld(table: CountedTable, base: ReleasedCount, k: number): Releasable<ReleasedTable> {
	return seal({
		id: table.id,
		title: table.title,
		base,
		rows: [],
		adding: table.adding,
		isWithheld: true,
		note: `Too few organisations answered to show this without giving a group of fewer than ${String(k)} away.`
	});
}
