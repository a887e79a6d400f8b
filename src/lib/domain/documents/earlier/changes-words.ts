import type { ChangesSince } from './changes-since.ts';

/**
 * "Since version 1, 4 clauses were changed, 1 clause is new and 2 clauses were taken out." Moved ones count where
 * nothing else was done to them.
 */
export function changesInWords({
	counts,
	rows,
	earlier
}: Pick<ChangesSince, 'counts' | 'rows' | 'earlier'>): string {
	const changed = counts.reworded + counts.split + counts.merged;
	const moved = rows.filter(({ state, isMoved }) => isMoved && state === 'same').length;
	const since = `since version ${String(earlier.version)}`;
	const parts = [
		...(changed === 0 ? [] : [`${clauses(changed)} changed`]),
		...(moved === 0 ? [] : [`${clauses(moved)} moved`]),
		...(counts.inserted === 0 ? [] : [`${clauses(counts.inserted, 'is', 'are')} new`]),
		...(counts.deleted === 0 ? [] : [`${clauses(counts.deleted)} taken out`])
	];
	const [first, ...others] = parts;
	if (first === undefined) return `Nothing was changed ${since}.`;
	const last = others.pop();
	const words = [first, ...others].join(', ') + (last === undefined ? '' : ` and ${last}`);
	return `${capital(since)}, ${words}.`;
}

const clauses = (count: number, one = 'was', many = 'were'): string =>
	count === 1 ? `1 clause ${one}` : `${String(count)} clauses ${many}`;
const capital = (text: string): string => text.replace(/^./, (letter) => letter.toUpperCase());
