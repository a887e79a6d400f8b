/** Twips by which two indents may differ and still be the same. */
const TOLERANCE = 60;
const DEEPEST_ITEM = 9;

/** Depths of list items, from their left indents: one further right than the last lies below it. */
export class ItemDepths {
	#open: number[] = [];

	/** @returns the item's depth, from 1 */
	next(indent: number): number {
		this.#open = this.#open.filter((above) => above < indent - TOLERANCE);
		this.#open.push(indent);
		return Math.min(this.#open.length, DEEPEST_ITEM);
	}

	/** What is not an item ends the list. */
	end(): void {
		this.#open = [];
	}
}
