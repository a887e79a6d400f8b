import { z } from 'zod';
import { seal, type Releasable } from './releasable.ts';
import { isSmall, releasedCountSchema } from './released-count.ts';

export const COUNT_WORDS = ['no', 'a few', 'some', 'many', 'most', 'nearly all', 'all'] as const;
export type CountWord = (typeof COUNT_WORDS)[number];

/**
 * The convention, ours, as the report's method note prints it. `{k}` is the threshold less one
 * or the threshold.
 */
export function countWordConvention(k: number): { word: CountWord; meaning: string }[] {
	return [
		{ word: 'no', meaning: 'none' },
		{ word: 'a few', meaning: `1 to ${String(k - 1)}` },
		{ word: 'some', meaning: `${String(k)} or more, under 25%` },
		{ word: 'many', meaning: '25% to under 50%' },
		{ word: 'most', meaning: '50% to under 75%' },
		{ word: 'nearly all', meaning: '75% and over, not all' },
		{ word: 'all', meaning: 'all' }
	];
}

/**
 * The word for a count of organisations. "A few" wins over every share: most of five is a number.
 * @throws RangeError for a count below zero or above the base
 */
export function wordForCount(count: number, base: number, k: number): CountWord {
	if (count < 0 || count > base) throw new RangeError('a count lies between 0 and its base');
	if (count === 0) return 'no';
	if (isSmall(count, k)) return 'a few';
	if (count === base) return 'all';
	const share = count / base;
	if (share < 0.25) return 'some';
	if (share < 0.5) return 'many';
	return share < 0.75 ? 'most' : 'nearly all';
}

export const releasedFindingCountSchema = z.object({
	/** Null when the base itself is small, or the count is hidden: then no word is safe either. */
	word: z.enum(COUNT_WORDS).nullable(),
	count: releasedCountSchema,
	base: releasedCountSchema
});
export type ReleasedFindingCount = z.infer<typeof releasedFindingCountSchema>;

/**
 * How many organisations a finding rests on, as word and as count.
 * @param count organisations with at least one passage of the theme
 * @param base organisations that answered the consultation
 * @param hiding 'hidden' where the count would give another one away
 */
export function releaseFindingCount(
	count: number,
	base: number,
	k: number,
	hiding: 'shown' | 'hidden' = 'shown'
): Releasable<ReleasedFindingCount> {
	if (isSmall(base, k))
		return seal({ word: null, count: { kind: 'suppressed' }, base: { kind: 'fewer-than', k } });
	if (hiding === 'hidden')
		return seal({
			word: null,
			count: { kind: 'suppressed' },
			base: { kind: 'exact', count: base }
		});
	return seal({
		word: wordForCount(count, base, k),
		count: isSmall(count, k) ? { kind: 'fewer-than', k } : { kind: 'exact', count },
		base: { kind: 'exact', count: base }
	});
}
