import { and, eq, isNull } from 'drizzle-orm';
import type { Actor } from '../../domain/shared/actor.ts';
import { authorise } from '../access/can.ts';
import { recordChange } from '../audit/record.ts';
import type { Context } from '../context.ts';
import { registerValue } from '../db/schema.ts';

/**
 * Takes an entry out of its list: it is offered nowhere, organisations that hold it keep it, and it
 * can be restored.
 * @throws DomainError as `authorise` does
 */
export async function archiveListEntry(ctx: Context, actor: Actor, id: string): Promise<void> {
	authorise(actor, 'register:edit');
	await ctx.db.write(async (tx) => {
		const changed = await tx
			.update(registerValue)
			.set({ archivedAt: ctx.clock.now() })
			.where(and(eq(registerValue.id, id), isNull(registerValue.archivedAt)))
			.returning({ kind: registerValue.kind, name: registerValue.name });
		for (const { kind, name } of changed)
			await recordChange(ctx, tx, actor, {
				action: 'register-list:archived',
				subjectKind: kind,
				subjectId: id,
				detail: { name }
			});
	});
}
