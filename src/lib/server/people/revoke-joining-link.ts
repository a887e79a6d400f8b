import { eq } from 'drizzle-orm';
import type { Actor } from '../../domain/shared/actor.ts';
import { DomainError } from '../../domain/shared/domain-error.ts';
import { authorise } from '../access/can.ts';
import { recordChange } from '../audit/record.ts';
import type { Context } from '../context.ts';
import { joiningLink } from '../db/schema.ts';

/**
 * Makes a joining link that nobody has used worthless.
 * @param input.hash the link as `readPeople` lists it
 * @throws DomainError `not-found` when it was used or revoked already
 */
export async function revokeJoiningLink(
	ctx: Context,
	actor: Actor,
	input: { hash: string }
): Promise<void> {
	authorise(actor, 'people:manage');
	await ctx.db.write(async (tx) => {
		const [link] = await tx
			.delete(joiningLink)
			.where(eq(joiningLink.tokenHash, input.hash))
			.returning({ name: joiningLink.name, role: joiningLink.role });
		if (!link) throw new DomainError('not-found', 'joining link');
		await recordChange(ctx, tx, actor, {
			action: 'person:invitation-withdrawn',
			subjectKind: 'joining-link',
			subjectId: input.hash.slice(0, 16),
			detail: { ...link }
		});
	});
}
