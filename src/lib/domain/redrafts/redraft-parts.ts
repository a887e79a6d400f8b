import type { RedraftRow } from './redraft-content.ts';

/** A stretch of a published redline: lines to read, or lines that nothing was done to. */
export type RedraftPart =
	{ kind: 'row'; row: RedraftRow } | { kind: 'unchanged'; id: string; rows: RedraftRow[] };

/** As few lines that were not changed are shown as they are. */
const FEW = 2;

/**
 * A redline as it is read: what was changed or commented on, with its headings, and the rest
 * folded away in between.
 */
export function redraftParts(rows: readonly RedraftRow[]): RedraftPart[] {
	const parts: RedraftPart[] = [];
	let still: RedraftRow[] = [];
	const fold = () => {
		if (still.length > FEW)
			parts.push({ kind: 'unchanged', id: String(parts.length), rows: still });
		else parts.push(...still.map((row): RedraftPart => ({ kind: 'row', row })));
		still = [];
	};
	for (const row of rows) {
		const isQuiet = row.state === 'same' && !row.isMoved && row.answered.length === 0;
		if (isQuiet && row.kind !== 'heading') still.push(row);
		else {
			fold();
			parts.push({ kind: 'row', row });
		}
	}
	fold();
	return parts;
}
