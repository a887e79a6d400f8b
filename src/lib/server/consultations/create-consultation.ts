import { startingContent } from '../../domain/consultations/starting-content.ts';
import type { Actor } from '../../domain/shared/actor.ts';
import { DomainError } from '../../domain/shared/domain-error.ts';
import { authorise } from '../access/can.ts';
import { recordChange } from '../audit/record.ts';
import type { Context } from '../context.ts';
import { secretariat } from '../db/schema.ts';
import { insertDraft } from './insert-draft.ts';

/**
 * Starts a draft with a title and the texts that every consultation needs.
 * @param input.title may be '', to be given later
 * @throws DomainError `not-allowed` for an actor who is no person; what `authorise` throws
 */
export async function createConsultation(
	ctx: Context,
	actor: Actor,
	{ title }: { title: string }
): Promise<{ id: string }> {
	authorise(actor, 'consultation:edit');
	if (actor.kind !== 'person') throw new DomainError('not-allowed', 'a person makes it');
	const id = ctx.random.id();
	await ctx.db.write(async (tx) => {
		const [own] = await tx.select({ email: secretariat.contactEmail }).from(secretariat);
		const contact = { name: actor.name, email: own?.email ?? '' };
		const draft = { ...startingContent(contact), title };
		await insertDraft(ctx, tx, { id, draft, createdBy: actor.personId });
		await recordChange(ctx, tx, actor, {
			action: 'consultation:created',
			subjectKind: 'consultation',
			subjectId: id
		});
	});
	return { id };
}
