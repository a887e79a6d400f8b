import { z } from 'zod';

/**
 * A count as it is published. `fewer-than` says that it lies between 1 and k-1; `suppressed`
 * says only that it is not zero: it may be small itself, or have been hidden so that a small
 * one beside it cannot be worked out.
 */
export const releasedCountSchema = z.discriminatedUnion('kind', [
	z.object({ kind: z.literal('exact'), count: z.int().min(0) }),
	z.object({ kind: z.literal('fewer-than'), k: z.int() }),
	z.object({ kind: z.literal('suppressed') })
]);
export type ReleasedCount = z.infer<typeof releasedCountSchema>;

/** Whether a count may not be shown: from 1 to k-1. Zero may be, and so may k. */
export const isSmall = (count: number, k: number): boolean => count >= 1 && count < k;

/** How a released count is printed. */
export function formatCount(released: ReleasedCount): string {
	switch (released.kind) {
		case 'exact':
			return String(released.count);
		case 'fewer-than':
			return `fewer than ${String(released.k)}`;
		case 'suppressed':
			return 'not shown';
	}
}
