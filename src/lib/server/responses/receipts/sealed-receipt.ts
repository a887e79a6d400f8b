import { z } from 'zod';
import type { Context } from '../../context.ts';
import { UnsealError } from '../../sealing.ts';

const askedSchema = z.object({ title: z.string(), slug: z.string(), receipt: z.string() });
/** What a receipt's letter says. */
export type AskedReceipt = z.infer<typeof askedSchema>;

const purpose = (letterId: string): string => `receipt-letter:${letterId}`;

/** Closes it up so that the outbox, or a copy of it, does not hold a code that opens a response. */
export const sealReceipt = (
	{ sealing }: Pick<Context, 'sealing'>,
	letterId: string,
	asked: AskedReceipt
): string => sealing.seal(purpose(letterId), Buffer.from(JSON.stringify(asked)));

/** @returns null when it was sealed with another secret key, or for another letter */
export function openReceipt(
	{ sealing }: Pick<Context, 'sealing'>,
	letterId: string,
	sealed: string
): AskedReceipt | null {
	try {
		const bytes = sealing.unseal(purpose(letterId), sealed);
		return askedSchema.parse(JSON.parse(Buffer.from(bytes).toString()));
	} catch (error) {
		if (error instanceof UnsealError) return null;
		throw error;
	}
}
