import { scaleLinear } from 'd3-scale';
import type { ReleasedTable } from '../disclosure/one-way-table.ts';
import { formatCount } from '../disclosure/released-count.ts';

/** One bar of a chart. */
export interface ChartBar {
	label: string;
	/** Share of the chart's width, 0 to 100; null for a count that is not shown. */
	width: number | null;
	/** What stands at the end of the bar: "12 (50%)" or "fewer than 5". */
	value: string;
}

/**
 * The bars of a released table, in the order of its rows: agreement and yes or no have an order
 * of their own, and choices keep the one in which they were offered. The scale ends at the base,
 * so that bars of two questions can be compared.
 */
export function chartBars(table: ReleasedTable): ChartBar[] {
	const base = table.base.kind === 'exact' ? table.base.count : 0;
	const scale = scaleLinear()
		.domain([0, Math.max(base, 1)])
		.range([0, 100])
		.clamp(true);
	return table.rows.map(({ label, count, percent }) => ({
		label,
		width: count.kind === 'exact' ? Math.round(scale(count.count) * 100) / 100 : null,
		value: formatCount(count) + (percent === null ? '' : ` (${String(percent)}%)`)
	}));
}

/** The chart in a sentence, for those who do not see it. */
export const describeChart = (table: ReleasedTable): string =>
	`Bar chart. ${chartBars(table)
		.map(({ label, value }) => `${label}: ${value}`)
		.join('; ')}.`;
