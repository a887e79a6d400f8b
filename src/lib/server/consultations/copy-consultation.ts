import { copiedContent } from '../../domain/consultations/copied-content.ts';
import type { Actor } from '../../domain/shared/actor.ts';
import { DomainError } from '../../domain/shared/domain-error.ts';
import { authorise } from '../access/can.ts';
import { recordChange } from '../audit/record.ts';
import type { Context } from '../context.ts';
import { insertDraft } from './insert-draft.ts';
import { consultationOf } from './read-consultation.ts';

/**
 * Starts a draft with the words and questions of another consultation as its draft stands, with
 * new ids. Dates, documents, invitations and answers are not copied.
 * @throws DomainError `not-found`; `not-allowed` for an actor who is no person; what `authorise` throws
 */
export async function copyConsultation(
	ctx: Context,
	actor: Actor,
	{ consultationId }: { consultationId: string }
): Promise<{ id: string }> {
	authorise(actor, 'consultation:edit');
	if (actor.kind !== 'person') throw new DomainError('not-allowed', 'a person makes it');
	const id = ctx.random.id();
	const { draft } = await consultationOf(ctx, ctx.db.read, consultationId);
	const copy = copiedContent(draft, () => ctx.random.id());
	await ctx.db.write(async (tx) => {
		await insertDraft(ctx, tx, {
			id,
			draft: { ...copy, title: copy.title === '' ? '' : `${copy.title} (copy)` },
			createdBy: actor.personId
		});
		await recordChange(ctx, tx, actor, {
			action: 'consultation:copied',
			subjectKind: 'consultation',
			subjectId: id,
			detail: { from: consultationId }
		});
	});
	return { id };
}
