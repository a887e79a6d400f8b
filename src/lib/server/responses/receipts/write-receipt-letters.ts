import { receiptInGroups } from '../../../domain/identity/receipt.ts';
import { receiptLetter } from '../../../domain/mail/receipt-letter.ts';
import type { LetterWriter, Written } from '../../mail/letter-writer.ts';
import { readSender } from '../../mail/read-sender.ts';
import { openReceipt } from './sealed-receipt.ts';

/** Writes receipts from what was sealed when they were asked for. Nothing is looked up. */
export const writeReceiptLetters: LetterWriter = async (ctx, letters, origin) => {
	const sender = await readSender(ctx.db.read);
	return new Map(
		letters.map(({ id, sealed }): [string, Written] => {
			const asked = sealed === null ? null : openReceipt(ctx, id, sealed);
			if (asked === null) return [id, { kind: 'not-written' }];
			const { title, slug, receipt } = asked;
			const letter = receiptLetter({
				...{ sender, title, code: receiptInGroups(receipt) },
				returnPage: `${origin}/answer/${slug}/return`
			});
			return [id, { kind: 'written', letter, sender }];
		})
	);
};
