interface Entry {
	item: number;
	distance: number;
}

/** A binary heap of items by their distance, the lower item first when two are as near. */
export class NearestFirst {
	readonly #heap: Entry[] = [];
	readonly #taken = new Set<number>();

	/** An item may be added again with a smaller distance; the larger one is forgotten. */
	add(item: number, distance: number): void {
		const heap = this.#heap;
		const entry = { item, distance };
		let at = heap.push(entry) - 1;
		while (at > 0) {
			const parent = (at - 1) >> 1;
			const above = heap[parent];
			if (above === undefined || !isBefore(entry, above)) break;
			heap[at] = above;
			at = parent;
		}
		heap[at] = entry;
	}

	/** The nearest item that was not taken yet; undefined when there is none. */
	takeNearest(): Entry | undefined {
		for (;;) {
			const first = this.#heap[0];
			const last = this.#heap.pop();
			if (first === undefined || last === undefined) return undefined;
			if (this.#heap.length > 0) this.#sink(last);
			if (this.#taken.has(first.item)) continue;
			this.#taken.add(first.item);
			return first;
		}
	}

	#sink(entry: Entry): void {
		const heap = this.#heap;
		let at = 0;
		for (;;) {
			const [left, right] = [heap[2 * at + 1], heap[2 * at + 2]];
			const isRight = left !== undefined && right !== undefined && isBefore(right, left);
			const child = isRight ? right : left;
			if (child === undefined || !isBefore(child, entry)) break;
			heap[at] = child;
			at = 2 * at + (isRight ? 2 : 1);
		}
		heap[at] = entry;
	}
}

const isBefore = (one: Entry, other: Entry): boolean =>
	one.distance < other.distance || (one.distance === other.distance && one.item < other.item);
