import type { LetterKind, MailingKind } from '../../domain/mail/letter-kind.ts';
import { chunks } from '../../domain/shared/chunks.ts';
import { toLondon } from '../../domain/shared/london-time.ts';
import type { Context } from '../context.ts';
import type { Writer } from '../db/client.ts';
import { letter, mailing } from '../db/schema.ts';

export interface Recipient {
	organisationId: string;
	name: string;
	/** '' for an organisation without an address: its letter can only be sent by hand. */
	address: string;
}

/**
 * Puts a mailing and its letters into the outbox, in the transaction of the decision itself: what
 * was decided is sent, and what was rolled back is not. Call `wakeMail` when it is through.
 * @param input.isByHand whether mail is off, or must not be used
 * @returns how many letters there are
 */
export async function addMailing(
	ctx: Pick<Context, 'clock' | 'random'>,
	tx: Writer,
	input: {
		id: string;
		consultationId: string;
		kind: MailingKind;
		note: string;
		recipients: readonly Recipient[];
		isByHand: boolean;
	}
): Promise<number> {
	const { id, consultationId, kind, note, recipients } = input;
	const madeOn = toLondon(ctx.clock.now()).day;
	await tx.insert(mailing).values({ id, consultationId, kind, madeOn, note });
	const rows = recipients.map(({ organisationId, name, address }) => ({
		id: ctx.random.id(),
		kind,
		mailingId: id,
		organisationId,
		recipientName: name,
		address,
		state: input.isByHand || address === '' ? ('by-hand' as const) : ('waiting' as const)
	}));
	for (const some of chunks(rows, 1500)) await tx.insert(letter).values(some);
	return rows.length;
}

/**
 * Puts a letter of no mailing into the outbox.
 * @param input.sealed what it has to say, sealed; gone as soon as the letter is
 */
export async function addSingleLetter(
	tx: Writer,
	input: {
		id: string;
		kind: Exclude<LetterKind, MailingKind>;
		name: string;
		address: string;
		sealed: string | null;
	}
): Promise<void> {
	await tx.insert(letter).values({
		id: input.id,
		kind: input.kind,
		recipientName: input.name,
		address: input.address,
		state: 'waiting',
		sealed: input.sealed
	});
}
