import type { Actor } from '../../../domain/shared/actor.ts';
import { chunks } from '../../../domain/shared/chunks.ts';
import { DomainError } from '../../../domain/shared/domain-error.ts';
import { toLondon } from '../../../domain/shared/london-time.ts';
import { authorise } from '../../access/can.ts';
import { recordChange } from '../../audit/record.ts';
import type { Context } from '../../context.ts';
import { invitation, organisation } from '../../db/schema.ts';
import { wakeMail } from '../../mail/start-mail.ts';
import { invitableCondition, type OrganisationChoice } from '../choice-condition.ts';
import { invitationHash } from './invitation-secret.ts';
import { invitedConsultation, requireInviting, requireOpenList } from './invited-consultation.ts';
import { mailedBefore, writeToInvited, type Mailed } from '../letters/write-to-invited.ts';

const MOST_AT_ONCE = 10_000;

/**
 * Invites organisations, one invitation for each, ever, and puts their letters into the outbox.
 * Those that are invited already, archived or unknown are passed over.
 * @param input.mailingId made with the form, so that pressing its button twice shows the same letters
 * @returns the mailing; null when nobody new was invited. Of the links only hashes are kept
 * @throws DomainError as `authorise`, `invitedConsultation` and `requireInviting` do; `too-large`
 * for more than 10,000 at once; `already-done` once the list was called complete
 */
export async function createInvitations(
	ctx: Context,
	actor: Actor,
	input: { consultationId: string; choice: OrganisationChoice; mailingId?: string }
): Promise<Mailed | null> {
	authorise(actor, 'invitation:manage');
	const { consultationId, choice, mailingId = ctx.random.id() } = input;
	if (choice.kind === 'organisations' && choice.ids.length > MOST_AT_ONCE)
		throw new DomainError('too-large', 'organisations at once');
	const mailed = await ctx.db.write(async (tx) => {
		const target = await invitedConsultation(ctx, tx, consultationId);
		requireInviting(target);
		const before = await mailedBefore(tx, { consultationId, mailingId });
		if (before !== null) return before;
		requireOpenList(target);
		const chosen = await tx
			.select({ id: organisation.id })
			.from(organisation)
			.where(invitableCondition(choice, target.consultation))
			.limit(MOST_AT_ONCE + 1);
		if (chosen.length > MOST_AT_ONCE) throw new DomainError('too-large', 'organisations at once');
		if (chosen.length === 0) return null;
		const invitedOn = toLondon(ctx.clock.now()).day;
		const rows = chosen.map(({ id: organisationId }) => {
			const first = { id: ctx.random.id(), generation: 1 };
			const tokenHash = invitationHash(ctx, first);
			return { ...first, consultationId, organisationId, invitedOn, tokenHash };
		});
		for (const some of chunks(rows, 2000)) await tx.insert(invitation).values(some);
		await recordChange(ctx, tx, actor, {
			action: 'invitation:created',
			subjectKind: 'consultation',
			subjectId: consultationId,
			detail: {
				count: rows.length,
				organisationIds: chosen.map(({ id }) => id).join(' ')
			}
		});
		return await writeToInvited(ctx, tx, {
			mailingId,
			consultationId,
			kind: 'invitation',
			only: { invitationIds: rows.map(({ id }) => id) }
		});
	});
	wakeMail(ctx);
	return mailed;
}
