import { and, eq, isNotNull } from 'drizzle-orm';
import type { Actor } from '../../domain/shared/actor.ts';
import { authorise } from '../access/can.ts';
import { recordChange } from '../audit/record.ts';
import type { Context } from '../context.ts';
import { registerValue } from '../db/schema.ts';

/**
 * Brings an archived entry back into its list, at the place it had.
 * @throws DomainError as `authorise` does
 */
export async function restoreListEntry(ctx: Context, actor: Actor, id: string): Promise<void> {
	authorise(actor, 'register:edit');
	await ctx.db.write(async (tx) => {
		const changed = await tx
			.update(registerValue)
			.set({ archivedAt: null })
			.where(and(eq(registerValue.id, id), isNotNull(registerValue.archivedAt)))
			.returning({ kind: registerValue.kind, name: registerValue.name });
		for (const { kind, name } of changed)
			await recordChange(ctx, tx, actor, {
				action: 'register-list:restored',
				subjectKind: kind,
				subjectId: id,
				detail: { name }
			});
	});
}
