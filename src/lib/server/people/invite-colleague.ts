import type { Actor } from '../../domain/shared/actor.ts';
import type { Role } from '../../domain/shared/role.ts';
import { authorise } from '../access/can.ts';
import { recordChange } from '../audit/record.ts';
import type { Context } from '../context.ts';
import { joiningLink } from '../db/schema.ts';
import { hashSecret } from '../random.ts';
import { DomainError } from '../../domain/shared/domain-error.ts';

/** How long a joining link can be opened. */
export const JOINING_LINK_DAYS = 7;

/**
 * Makes a one-time link with which a colleague makes an account in a role.
 * @param input.name whom it is for, as the list of open links calls them
 * @returns the link's secret, which is not kept and cannot be shown again, and when it ends
 */
export async function inviteColleague(
	ctx: Context,
	actor: Actor,
	input: { name: string; role: Role }
): Promise<{ secret: string; expiresAt: Date }> {
	authorise(actor, 'people:manage');
	if (actor.kind !== 'person') throw new DomainError('not-signed-in', 'invite colleague');
	const secret = ctx.random.secret(24);
	const expiresAt = new Date(ctx.clock.now().getTime() + JOINING_LINK_DAYS * 86_400_000);
	await ctx.db.write(async (tx) => {
		await tx.insert(joiningLink).values({
			tokenHash: hashSecret(secret),
			role: input.role,
			name: input.name,
			createdBy: actor.personId,
			expiresAt
		});
		await recordChange(ctx, tx, actor, {
			action: 'person:invited',
			subjectKind: 'joining-link',
			subjectId: hashSecret(secret).slice(0, 16),
			detail: { name: input.name, role: input.role }
		});
	});
	return { secret, expiresAt };
}
