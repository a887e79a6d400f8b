import { RECEIPT_BYTE_COUNT, receiptFromBytes } from '../../../domain/identity/receipt.ts';
import { hashSecret, type Random } from '../../random.ts';

/** A new receipt code of 115 random bits and their check. */
export const makeReceipt = (random: Random): string =>
	receiptFromBytes(
		// 16 bytes are the fewest that a secret has; a code uses 15 of them.
		Buffer.from(random.secret(16), 'base64url').subarray(0, RECEIPT_BYTE_COUNT)
	);

/** What is stored of a code: with this alone nobody can open the response. */
export const hashReceipt = (code: string): string => hashSecret(`receipt:${code}`);
