import { seal, type Releasable } from './releasable.ts';
import { isSmall, type ReleasedCount } from './released-count.ts';

/**
 * A count that stands alone, under the primary rule: 1 to k-1 becomes "fewer than k".
 * Use it only where no total is published that the count is part of; `releaseOneWayTable` is
 * for those.
 * @param count organisations, 0 or more
 */
export const releaseCount = (count: number, k: number): Releasable<ReleasedCount> =>
	seal(isSmall(count, k) ? { kind: 'fewer-than', k } : { kind: 'exact', count });
