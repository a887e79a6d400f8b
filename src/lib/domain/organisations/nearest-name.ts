import { fold } from '../shared/fold.ts';

/** A name by its letters and digits, "&" as "and": equal for spellings of one name. */
export const looseName = (name: string): string =>
	fold(name)
		.replace(/&/g, ' and ')
		.replace(/[^\p{L}\p{N}]+/gu, '');

const LEGAL_FORM = /\b(the|ltd|limited|cic|cio|plc|uk|company|charity|trust)\b/g;

/** The same for organisations, without articles and legal forms, which registers leave out. */
export const looseOrganisation = (name: string): string =>
	looseName(fold(name).replace(LEGAL_FORM, ' ')) || looseName(name);

/**
 * How many letters have to be changed, added, taken out or swapped to turn one text into another
 * (the optimal string alignment distance), row by row of its table.
 */
export function editDistance(from: string, to: string): number {
	const [a, b] = [Array.from(from), Array.from(to)];
	let before: number[] = [];
	let last = Array.from({ length: b.length + 1 }, (_, at) => at);
	for (let i = 1; i <= a.length; i++) {
		const row = [i];
		for (let j = 1; j <= b.length; j++) {
			const change = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
			let least = Math.min((row[j - 1] ?? 0) + 1, (last[j] ?? 0) + 1, change);
			if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
				least = Math.min(least, (before[j - 2] ?? 0) + 1);
			row.push(least);
		}
		[before, last] = [last, row];
	}
	return last[b.length] ?? 0;
}

/** The name that somebody most likely meant; null when none is near: a third of the letters. */
export function nearestName(typed: string, names: readonly string[]): string | null {
	const loose = looseName(typed);
	let nearest: string | null = null;
	let least = Math.max(1, Math.floor(loose.length / 3)) + 1;
	for (const name of names) {
		const distance = editDistance(loose, looseName(name));
		if (distance < least) [nearest, least] = [name, distance];
	}
	return nearest;
}
