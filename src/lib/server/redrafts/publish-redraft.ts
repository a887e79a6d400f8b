import { reveal } from '../../domain/disclosure/releasable.ts';
import type { RedraftBlocker } from '../../domain/redrafts/redraft-blocker.ts';
import { redraftContentSchema } from '../../domain/redrafts/redraft-content.ts';
import type { Actor } from '../../domain/shared/actor.ts';
import { DomainError } from '../../domain/shared/domain-error.ts';
import { err, ok, type Result } from '../../domain/shared/result.ts';
import { authorise } from '../access/can.ts';
import { recordChange } from '../audit/record.ts';
import type { Context } from '../context.ts';
import { redraftRelease } from '../db/schema.ts';
import { assessRedraft } from './assess-redraft.ts';

/**
 * Publishes what was changed in the next version and why. What is published is what was previewed
 * with that revision of the matching.
 * @returns what blocks it
 * @throws DomainError `stale-revision` when the matching was corrected since the preview
 */
export async function publishRedraft(
	ctx: Context,
	actor: Actor,
	input: { consultationId: string; revision: number }
): Promise<Result<{ number: number }, RedraftBlocker[]>> {
	authorise(actor, 'report:publish');
	if (actor.kind !== 'person') throw new DomainError('not-allowed', 'publish');
	const { consultationId, revision } = input;
	return await ctx.db.write<Result<{ number: number }, RedraftBlocker[]>>(async (tx) => {
		const assessed = await assessRedraft(ctx, tx, consultationId);
		if (assessed.content === null || assessed.blockers.length > 0) return err(assessed.blockers);
		if (assessed.revision !== revision) throw new DomainError('stale-revision', 'matching');
		const number = assessed.nextNumber;
		await tx.insert(redraftRelease).values({
			...{ consultationId, number },
			// Parsing drops whatever the schema does not name: only what is meant to leave, leaves.
			content: redraftContentSchema.parse(reveal(assessed.content)),
			publishedAt: ctx.clock.now(),
			publishedBy: actor.personId
		});
		await recordChange(ctx, tx, actor, {
			action: 'redraft:published',
			subjectKind: 'consultation',
			subjectId: consultationId,
			detail: { number }
		});
		return ok({ number });
	});
}
