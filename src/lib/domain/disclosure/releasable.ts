/** A value that passed disclosure control. Nominal: nothing else has this type. */
class Sealed<T> {
	readonly #value: T;
	constructor(value: T) {
		this.#value = value;
	}
	static open<T>(sealed: Sealed<T>): T {
		return sealed.#value;
	}
}

/** What may leave the secretariat. Published pages, reports and exports accept nothing else. */
export type Releasable<T> = Sealed<T>;

/**
 * Declares a value fit for release. Only files of this folder may import it: an architecture
 * test fails when another does.
 */
export const seal = <T>(value: T): Releasable<T> => new Sealed(value);

/** The value inside, for the page or file that shows it. */
export const reveal = <T>(releasable: Releasable<T>): T => Sealed.open(releasable);

/** One releasable record of releasable parts. Nothing is added, so nothing needs checking again. */
export function combine<T extends Record<string, unknown>>(parts: {
	[K in keyof T]: Releasable<T[K]>;
}): Releasable<T> {
	const entries = Object.entries(parts as Record<string, Releasable<unknown>>);
	return seal(Object.fromEntries(entries.map(([key, part]) => [key, reveal(part)])) as T);
}

/** One releasable list of releasable items, in their order. */
export const combineList = <T>(items: readonly Releasable<T>[]): Releasable<T[]> =>
	seal(items.map(reveal));
