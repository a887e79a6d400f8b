import { and, eq, isNull } from 'drizzle-orm';
import type { Actor } from '../../domain/shared/actor.ts';
import { authorise } from '../access/can.ts';
import { recordChange } from '../audit/record.ts';
import type { Context } from '../context.ts';
import { organisation } from '../db/schema.ts';

/**
 * Takes an organisation out of use: it stays in the register and in past consultations, is offered
 * nowhere, and can be restored. Archiving it again does nothing.
 * @throws DomainError as `authorise` does
 */
export async function archiveOrganisation(ctx: Context, actor: Actor, id: string): Promise<void> {
	authorise(actor, 'register:edit');
	await ctx.db.write(async (tx) => {
		const changed = await tx
			.update(organisation)
			.set({ archivedAt: ctx.clock.now() })
			.where(and(eq(organisation.id, id), isNull(organisation.archivedAt)))
			.returning({ name: organisation.name });
		for (const { name } of changed)
			await recordChange(ctx, tx, actor, {
				action: 'organisation:archived',
				subjectKind: 'organisation',
				subjectId: id,
				detail: { name }
			});
	});
}
