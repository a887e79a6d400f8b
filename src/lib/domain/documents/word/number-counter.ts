import { formatNumber } from './number-format.ts';
import type { Numbering, NumberingList } from './numbering.ts';

export interface NumberedPlace {
	/** As printed, '' for a bullet and for a level that prints nothing. */
	number: string;
	isBullet: boolean;
}

/**
 * Counts paragraphs as Word does while it lays out a document: call it for each numbered paragraph,
 * in their order. A level counts on until one above it comes (or the one that it is told to
 * restart after); a level above that was skipped stands at its start.
 * ECMA-376, 17.9; which lists count together is told in [MS-OI29500] 2.1.281 ff.
 */
export class NumberCounter {
	readonly #numbering: Numbering;
	readonly #counts = new Map<string, (number | undefined)[]>();
	readonly #restarted = new Set<string>();

	constructor(numbering: Numbering) {
		this.#numbering = numbering;
	}

	/**
	 * @param level counting from 0
	 * @returns null for a list or level that the document does not describe
	 */
	next(numId: number, level: number): NumberedPlace | null {
		const list = this.#numbering.get(numId);
		const own = list?.levels.get(level);
		if (list === undefined || own === undefined) return null;
		const counts = this.#counts.get(list.abstractId) ?? [];
		this.#counts.set(list.abstractId, counts);

		for (let above = 0; above < level; above++)
			counts[above] ??= this.#startOf(numId, list, above) ?? 1;
		const restart = this.#startOf(numId, list, level);
		const before = counts[level];
		counts[level] = before === undefined ? (restart ?? own.start) : (restart ?? before + 1);
		for (const [below, description] of list.levels) {
			if (below <= level) continue;
			const after = description.restartAfter ?? below;
			if (after !== 0 && level < after) counts[below] = undefined;
		}
		const isBullet = own.format === 'bullet';
		return { number: isBullet ? '' : labelOf(list, own.text, own.isLegal, counts), isBullet };
	}

	/**
	 * Where a level starts, if it starts here: when nothing was counted there since the level above
	 * moved on, and once where the list says that it starts anew.
	 */
	#startOf(numId: number, list: NumberingList, level: number): number | undefined {
		const override = list.startOverrides.get(level);
		const key = `${String(numId)} ${String(level)}`;
		const startsAnew = override !== undefined && !this.#restarted.has(key);
		this.#restarted.add(key);
		const isFresh = this.#counts.get(list.abstractId)?.[level] === undefined;
		return startsAnew || isFresh ? (override ?? list.levels.get(level)?.start) : undefined;
	}
}

function labelOf(
	list: NumberingList,
	text: string,
	isLegal: boolean,
	counts: readonly (number | undefined)[]
): string {
	return text
		.replace(/%([1-9])/g, (_, digit: string) => {
			const at = Number(digit) - 1;
			const described = list.levels.get(at);
			if (described === undefined) return '';
			const format = isLegal && described.format !== 'none' ? 'decimal' : described.format;
			return formatNumber(counts[at] ?? described.start, format);
		})
		.trim();
}
