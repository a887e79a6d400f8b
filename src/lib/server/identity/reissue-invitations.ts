import { and, eq, notInArray, sql } from 'drizzle-orm';
import type { Actor } from '../../domain/shared/actor.ts';
import { chunks } from '../../domain/shared/chunks.ts';
import { authorise } from '../access/can.ts';
import { recordChange } from '../audit/record.ts';
import type { Context } from '../context.ts';
import { invitation } from '../db/schema.ts';
import { hashSecret } from '../random.ts';
import { answeredWithIdentity } from './answered-with-identity.ts';
import { SECRET_BYTES } from './create-invitations.ts';
import { invitedConsultation, requireInviting } from './invited-consultation.ts';
import { madeLinks, type MadeLink } from './made-link.ts';

/**
 * Makes new links for every invited organisation that has not answered with its identity; the old
 * ones stop working. Those that have answered anonymously get one like all the others, and it
 * looks the same: to leave them out would name them. What was used stays used.
 * @returns the new links. Only their hashes are kept
 * @throws DomainError as `authorise`, `invitedConsultation` and `requireInviting` do
 */
export async function reissueInvitations(
	ctx: Context,
	actor: Actor,
	consultationId: string
): Promise<MadeLink[]> {
	authorise(actor, 'invitation:manage');
	const secrets = await ctx.db.write(async (tx) => {
		requireInviting(await invitedConsultation(ctx, tx, consultationId));
		const open = await tx
			.select()
			.from(invitation)
			.where(
				and(
					eq(invitation.consultationId, consultationId),
					notInArray(invitation.organisationId, answeredWithIdentity(consultationId))
				)
			)
			.orderBy(invitation.id);
		const made = new Map(
			open.map(({ organisationId }) => [organisationId, ctx.random.secret(SECRET_BYTES)])
		);
		const rows = open.map((row) => ({
			...row,
			tokenHash: hashSecret(made.get(row.organisationId) ?? '')
		}));
		for (const some of chunks(rows, 2000))
			await tx
				.insert(invitation)
				.values(some)
				.onConflictDoUpdate({
					target: invitation.id,
					set: { tokenHash: sql`excluded.token_hash` }
				});
		if (rows.length > 0)
			await recordChange(ctx, tx, actor, {
				action: 'invitation:links-replaced',
				subjectKind: 'consultation',
				subjectId: consultationId,
				detail: { count: rows.length }
			});
		return made;
	});
	return await madeLinks(ctx.db.read, secrets);
}
