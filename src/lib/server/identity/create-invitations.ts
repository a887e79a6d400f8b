import type { Actor } from '../../domain/shared/actor.ts';
import { chunks } from '../../domain/shared/chunks.ts';
import { DomainError } from '../../domain/shared/domain-error.ts';
import { authorise } from '../access/can.ts';
import { recordChange } from '../audit/record.ts';
import type { Context } from '../context.ts';
import { invitation, organisation } from '../db/schema.ts';
import { hashSecret } from '../random.ts';
import { invitableCondition, type OrganisationChoice } from './choice-condition.ts';
import { invitedConsultation, requireInviting } from './invited-consultation.ts';
import { madeLinks, type MadeLink } from './made-link.ts';

export const SECRET_BYTES = 24;
const MOST_AT_ONCE = 10_000;

/**
 * Invites organisations: one invitation for each, ever. Those that are invited already, archived
 * or unknown are passed over.
 * @returns the links that were made. Only their hashes are kept: whoever loses them needs new ones
 * @throws DomainError as `authorise`, `invitedConsultation` and `requireInviting` do; `too-large`
 * for more than 10,000 at once
 */
export async function createInvitations(
	ctx: Context,
	actor: Actor,
	input: { consultationId: string; choice: OrganisationChoice }
): Promise<MadeLink[]> {
	authorise(actor, 'invitation:manage');
	const { consultationId, choice } = input;
	if (choice.kind === 'organisations' && choice.ids.length > MOST_AT_ONCE)
		throw new DomainError('too-large', 'organisations at once');
	const secrets = await ctx.db.write(async (tx) => {
		const target = await invitedConsultation(ctx, tx, consultationId);
		requireInviting(target);
		const chosen = await tx
			.select({ id: organisation.id })
			.from(organisation)
			.where(invitableCondition(choice, target.consultation))
			.limit(MOST_AT_ONCE + 1);
		if (chosen.length > MOST_AT_ONCE) throw new DomainError('too-large', 'organisations at once');
		const made = new Map(chosen.map(({ id }) => [id, ctx.random.secret(SECRET_BYTES)]));
		const rows = [...made].map(([organisationId, secret]) => ({
			id: ctx.random.id(),
			consultationId,
			organisationId,
			tokenHash: hashSecret(secret)
		}));
		for (const some of chunks(rows, 2000)) await tx.insert(invitation).values(some);
		if (rows.length > 0)
			await recordChange(ctx, tx, actor, {
				action: 'invitation:created',
				subjectKind: 'consultation',
				subjectId: consultationId,
				detail: { count: rows.length, organisationIds: [...made.keys()].join(' ') }
			});
		return made;
	});
	return await madeLinks(ctx.db.read, secrets);
}
