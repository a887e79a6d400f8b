import { z } from 'zod';
import { seal, type Releasable } from './releasable.ts';
import { isSmall, releasedCountSchema } from './released-count.ts';

export const respondentListSchema = z.object({
	/** Organisations whose responses count, of every attribution, held-back ones included. */
	total: releasedCountSchema,
	/** In alphabetical order; null when the list would give the others away. */
	names: z.array(z.string()).nullable(),
	note: z.string()
});
export type RespondentList = z.infer<typeof respondentListSchema>;

/**
 * Who answered. A list of names is a count: taking it from the total leaves the number who
 * answered without a name. When that is 1 to k-1 the list is not released.
 * @param names of organisations that answered by name
 * @param total organisations that answered in any way
 */
export function releaseRespondentList(
	names: readonly string[],
	total: number,
	k: number
): Releasable<RespondentList> {
	if (names.length > total) throw new RangeError('more names than respondents');
	if (isSmall(total, k))
		return seal({
			total: { kind: 'fewer-than', k },
			names: null,
			note: `Fewer than ${String(k)} organisations answered, so they are not listed.`
		});
	if (isSmall(total - names.length, k))
		return seal({
			total: { kind: 'exact', count: total },
			names: null,
			note: 'Organisations that answered by name are not listed: too few others answered, and a list would point to them.'
		});
	return seal({
		total: { kind: 'exact', count: total },
		names: [...names].sort((a, b) => a.localeCompare(b, 'en-GB')),
		note: ''
	});
}
