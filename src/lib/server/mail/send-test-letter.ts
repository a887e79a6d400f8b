import { eq } from 'drizzle-orm';
import type { Actor } from '../../domain/shared/actor.ts';
import { DomainError } from '../../domain/shared/domain-error.ts';
import { authorise } from '../access/can.ts';
import type { Context } from '../context.ts';
import { letter } from '../db/schema.ts';
import { addSingleLetter } from './add-letters.ts';
import { isMailOn, tryMailNow } from './start-mail.ts';

/**
 * Sends a letter that says that mail works. The one before is forgotten.
 * @throws DomainError `not-ready` where mail is off; as `authorise` does
 */
export async function sendTestLetter(
	ctx: Context,
	actor: Actor,
	input: { name: string; address: string }
): Promise<void> {
	authorise(actor, 'settings:edit');
	if (!isMailOn(ctx)) throw new DomainError('not-ready', 'mail is off');
	const id = ctx.random.id();
	await ctx.db.write(async (tx) => {
		await tx.delete(letter).where(eq(letter.kind, 'test'));
		await addSingleLetter(tx, { id, kind: 'test', ...input, sealed: null });
	});
	tryMailNow(ctx);
}
