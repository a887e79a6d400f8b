import type { Actor } from '../../../domain/shared/actor.ts';
import { DomainError } from '../../../domain/shared/domain-error.ts';
import { authorise } from '../../access/can.ts';
import type { Context } from '../../context.ts';
import { addSingleLetter } from '../../mail/add-letters.ts';
import { isMailOn, wakeMail } from '../../mail/start-mail.ts';
import { ownResponse, type OwnResponse } from '../answering/own-response.ts';
import { sealReceipt } from './sealed-receipt.ts';

// How many letters each response has asked for, in memory: nobody writes to strangers through us.
const asked = new Map<string, number>();
const MOST_LETTERS = 3;
const MOST_REMEMBERED = 10_000;

/**
 * Whether a receipt can be had by mail: never for an anonymous response, which would be tied to an
 * address, and never from an invented consultation.
 */
export const maySendReceipt = (
	ctx: Pick<Context, 'db'>,
	own: Pick<OwnResponse, 'attribution' | 'isExample' | 'state'>
): boolean =>
	isMailOn(ctx) && own.attribution !== 'anonymous' && own.state === 'submitted' && !own.isExample;

/**
 * Sends a receipt to an address that its respondent gives. What the letter says is sealed until it is sent; then,
 * or when it cannot be sent, nothing of it stays, and the address neither.
 * @param input.address one that `isEmail` accepts
 * @throws DomainError `not-allowed` unless `maySendReceipt`, `too-many-attempts` after three letters,
 * `not-found`
 */
export async function sendReceipt(
	ctx: Context,
	actor: Actor,
	input: { slug: string; receipt: string; address: string }
): Promise<void> {
	authorise(actor, 'response:write-own');
	const own = await ownResponse(ctx.db.read, ctx, input);
	if (!maySendReceipt(ctx, own)) throw new DomainError('not-allowed', 'receipt by mail');
	const before = asked.get(own.id) ?? 0;
	if (before >= MOST_LETTERS) throw new DomainError('too-many-attempts', 'receipt letters');
	if (asked.size >= MOST_REMEMBERED) asked.clear();
	asked.set(own.id, before + 1);
	const id = ctx.random.id();
	const { title } = own.content;
	const sealed = sealReceipt(ctx, id, { title, slug: input.slug, receipt: input.receipt });
	await ctx.db.write(async (tx) => {
		await addSingleLetter(tx, { id, kind: 'receipt', name: '', address: input.address, sealed });
	});
	wakeMail(ctx);
}
