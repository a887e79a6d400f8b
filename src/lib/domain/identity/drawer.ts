/**
 * Ballots lie in drawers: all whose keys begin alike. When one is added, its whole drawer is written
 * anew, so that nothing tells which of them is the latest. Few ballots are one drawer; of many it
 * would take seconds to write all of them each time, so they are dealt out to as many drawers as
 * leave about a thousand or more in each, and one that holds fewer than half of that is not used by
 * itself.
 */
const LEAST = 1000;

/** How ids begin (base64url), in the order of their bytes. */
export const ID_BEGINNINGS: readonly string[] =
	'-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz'.match(/./g) ?? [];
/** How hashes begin: two figures of hex. */
export const HASH_BEGINNINGS: readonly string[] = Array.from({ length: 256 }, (_, n) =>
	n.toString(16).padStart(2, '0')
);

/**
 * The drawers in which a key may lie, the smallest first; the last is the whole.
 * @param key random, beginning with one of `beginnings`
 * @param beginnings a power of two of them, all as long, in order
 * @param count how many keys there are at the most
 * @returns of each drawer the beginnings that belong to it; null for all keys
 */
export function drawersAround(
	key: string,
	beginnings: readonly string[],
	count: number
): (readonly string[] | null)[] {
	const at = beginnings.findIndex((beginning) => key.startsWith(beginning));
	const drawers: (readonly string[] | null)[] = [null];
	if (at < 0) return drawers;
	for (let number = 2; number <= beginnings.length && count / number >= LEAST; number *= 2) {
		const width = beginnings.length / number;
		const from = Math.floor(at / width) * width;
		drawers.unshift(beginnings.slice(from, from + width));
	}
	return drawers;
}

/** Whether so many together hide the latest; fewer, and the next larger drawer is taken. */
export const isFullEnough = (count: number): boolean => count >= LEAST / 2;
