import { and, eq, isNotNull } from 'drizzle-orm';
import type { Actor } from '../../domain/shared/actor.ts';
import { authorise } from '../access/can.ts';
import { recordChange } from '../audit/record.ts';
import type { Context } from '../context.ts';
import { organisation } from '../db/schema.ts';

/**
 * Brings an archived organisation back into use. Restoring it again does nothing.
 * @throws DomainError as `authorise` does
 */
export async function restoreOrganisation(ctx: Context, actor: Actor, id: string): Promise<void> {
	authorise(actor, 'register:edit');
	await ctx.db.write(async (tx) => {
		const changed = await tx
			.update(organisation)
			.set({ archivedAt: null })
			.where(and(eq(organisation.id, id), isNotNull(organisation.archivedAt)))
			.returning({ name: organisation.name });
		for (const { name } of changed)
			await recordChange(ctx, tx, actor, {
				action: 'organisation:restored',
				subjectKind: 'organisation',
				subjectId: id,
				detail: { name }
			});
	});
}
