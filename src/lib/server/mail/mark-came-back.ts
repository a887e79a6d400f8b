import { and, eq } from 'drizzle-orm';
import type { Actor } from '../../domain/shared/actor.ts';
import { DomainError } from '../../domain/shared/domain-error.ts';
import { authorise } from '../access/can.ts';
import { recordChange } from '../audit/record.ts';
import type { Context } from '../context.ts';
import { letter, mailing } from '../db/schema.ts';

/**
 * Notes that a letter which the mail server took has come back, or takes that note away. Mail that
 * comes back later goes to the address that letters are sent from, which Soundings does not read.
 * @param input.hasComeBack false when it has arrived after all
 * @throws DomainError `not-found` for a letter that is not of this consultation; as `authorise` does
 */
export async function markCameBack(
	ctx: Context,
	actor: Actor,
	input: { consultationId: string; letterId: string; hasComeBack: boolean }
): Promise<void> {
	authorise(actor, 'invitation:manage');
	const { consultationId, letterId, hasComeBack } = input;
	await ctx.db.write(async (tx) => {
		const [found] = await tx
			.select({ state: letter.state, problem: letter.problem, to: letter.organisationId })
			.from(letter)
			.innerJoin(mailing, eq(mailing.id, letter.mailingId))
			.where(and(eq(letter.id, letterId), eq(mailing.consultationId, consultationId)));
		if (found === undefined) throw new DomainError('not-found', 'letter');
		// Pressed twice, or overtaken by somebody who sends it again: it stands as it does.
		const isMarked = found.state === 'refused' && found.problem === 'came-back';
		if (hasComeBack ? found.state !== 'sent' : !isMarked) return;
		await tx
			.update(letter)
			.set(
				hasComeBack ? { state: 'refused', problem: 'came-back' } : { state: 'sent', problem: null }
			)
			.where(eq(letter.id, letterId));
		await recordChange(ctx, tx, actor, {
			action: hasComeBack ? 'letter:came-back' : 'letter:arrived',
			subjectKind: 'consultation',
			subjectId: consultationId,
			detail: { organisationId: found.to ?? '' }
		});
	});
}
