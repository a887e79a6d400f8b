import { and, eq, isNotNull } from 'drizzle-orm';
import type { Actor } from '../../domain/shared/actor.ts';
import { DomainError } from '../../domain/shared/domain-error.ts';
import { authorise } from '../access/can.ts';
import { recordChange } from '../audit/record.ts';
import type { Context } from '../context.ts';
import { person } from '../db/schema.ts';

/**
 * Lets a deactivated colleague sign in again, with the password they had.
 * @throws DomainError `not-found` when there is no such person, or it is active
 */
export async function reactivatePerson(
	ctx: Context,
	actor: Actor,
	input: { personId: string }
): Promise<void> {
	authorise(actor, 'people:manage');
	await ctx.db.write(async (tx) => {
		const [back] = await tx
			.update(person)
			.set({ deactivatedAt: null })
			.where(and(eq(person.id, input.personId), isNotNull(person.deactivatedAt)))
			.returning({ name: person.name });
		if (!back) throw new DomainError('not-found', 'person');
		await recordChange(ctx, tx, actor, {
			action: 'person:reactivated',
			subjectKind: 'person',
			subjectId: input.personId,
			detail: { name: back.name }
		});
	});
}
