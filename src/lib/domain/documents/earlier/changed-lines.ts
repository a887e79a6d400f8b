import { sliceOf } from '../../shared/slice-of.ts';
import { lineOf, type RedlineLine } from '../matching/redline-line.ts';
import type { RedlineRow } from '../matching/redline.ts';
import { isChanged, type ChangesSince } from './changes-since.ts';

export interface ChangedLine {
	line: RedlineLine;
	/** The clause in the text as it is now; null for what was taken out, and for a mere heading. */
	clauseId: string | null;
}

export interface ChangedPage {
	page: number;
	pages: number;
	lines: ChangedLine[];
}

const LINES_A_PAGE = 100;

/**
 * Only what was changed, each under the nearest heading above it, in pages.
 * @param page from 1; the last one for more than there are
 */
export function changedPage({ rows }: ChangesSince, page: number): ChangedPage {
	const wanted: { row: RedlineRow; isHeading: boolean }[] = [];
	let heading: RedlineRow | null = null;
	for (const row of rows) {
		const isHeading = (row.after[0] ?? row.before[0])?.kind === 'heading';
		if (!isChanged(row)) {
			if (isHeading) heading = row;
			continue;
		}
		if (isHeading) heading = null;
		if (heading !== null) wanted.push({ row: heading, isHeading: true });
		heading = null;
		wanted.push({ row, isHeading: false });
	}
	const { items, ...rest } = sliceOf(wanted, page, LINES_A_PAGE);
	return {
		...rest,
		lines: items.map(({ row, isHeading }) => ({
			line: lineOf(row),
			clauseId: isHeading ? null : (row.after[0]?.id ?? null)
		}))
	};
}
