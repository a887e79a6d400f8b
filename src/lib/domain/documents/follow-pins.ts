import type { Pin } from '../consultations/pins.ts';
import type { LastChange, SourceContent } from './clause.ts';

/** Which pins a change moves. */
export interface FollowedPins {
	/** Where they point after it. */
	now: Pin[];
	/** Where they pointed before. */
	before: Pin[];
}

/**
 * Questions that are pinned to a clause which a change makes part of another go with its words: to
 * the clause that the change left in their place.
 * @param inverse of the change
 * @param after the document once it is made
 */
export function followPins(
	pins: readonly Pin[],
	inverse: Pick<LastChange, 'at' | 'clauses'>,
	after: SourceContent
): FollowedPins {
	const stay = new Set(after.clauses.map(({ id }) => id));
	const gone = new Set(inverse.clauses.map(({ id }) => id).filter((id) => !stay.has(id)));
	const target = after.clauses[inverse.at];
	const before = pins.filter(({ clauseId }) => gone.has(clauseId));
	return target === undefined
		? { now: [], before: [] }
		: { now: before.map(({ questionId }) => ({ questionId, clauseId: target.id })), before };
}
