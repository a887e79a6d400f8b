/**
 * Splits a list into runs of at most `size` items, in order.
 * SQLite binds at most 32,766 values a statement; inserts of many rows go in chunks.
 */
export function chunks<T>(items: readonly T[], size: number): T[][] {
	if (size < 1) throw new RangeError('a chunk holds at least one item');
	const out: T[][] = [];
	for (let at = 0; at < items.length; at += size) out.push(items.slice(at, at + size));
	return out;
}
