/**
 * Which of some links lead out of order: the fewest that have to be taken away so that the rest
 * stand in the new document in the order of the old one (all but a longest increasing
 * subsequence; Fredman, 1975).
 * @param places of the links in the new document, in the order of the old one; no two are equal
 */
export function outOfOrder(places: readonly number[]): boolean[] {
	// The place at which the lowest ending of a sequence of each length stands.
	const endings: number[] = [];
	const before: number[] = [];
	places.forEach((place, n) => {
		let [low, high] = [0, endings.length];
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((places[endings[middle] ?? -1] ?? 0) < place) low = middle + 1;
			else high = middle;
		}
		before[n] = endings[low - 1] ?? -1;
		endings[low] = n;
	});
	const isMoved = places.map(() => true);
	for (let n = endings.at(-1) ?? -1; n !== -1; n = before[n] ?? -1) isMoved[n] = false;
	return isMoved;
}
