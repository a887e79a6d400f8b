import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Actor } from '../../domain/shared/actor.ts';
import { DomainError } from '../../domain/shared/domain-error.ts';
import { authorise } from '../access/can.ts';
import { recordChange } from '../audit/record.ts';
import type { Context } from '../context.ts';
import { registerValue } from '../db/schema.ts';

/**
 * Moves an entry one place up or down among those in use; at the end of the list it stays.
 * @throws DomainError `not-found`, and as `authorise` does
 */
export async function moveListEntry(
	ctx: Context,
	actor: Actor,
	input: { id: string; direction: 'up' | 'down' }
): Promise<void> {
	authorise(actor, 'register:edit');
	await ctx.db.write(async (tx) => {
		const [moved] = await tx.select().from(registerValue).where(eq(registerValue.id, input.id));
		if (moved === undefined) throw new DomainError('not-found', 'list entry');
		const entries = await tx
			.select()
			.from(registerValue)
			.where(and(eq(registerValue.kind, moved.kind), isNull(registerValue.archivedAt)))
			.orderBy(asc(registerValue.position), asc(registerValue.nameFolded));
		const from = entries.findIndex(({ id }) => id === input.id);
		const other = entries[input.direction === 'up' ? from - 1 : from + 1];
		if (from === -1 || other === undefined) return;
		// Written anew as 0, 1, 2 …: restored entries may share a position with others.
		const order = entries.filter((entry) => entry !== other && entry.id !== input.id);
		const pair = input.direction === 'up' ? [moved, other] : [other, moved];
		order.splice(Math.min(from, entries.indexOf(other)), 0, ...pair);
		for (const [position, entry] of order.entries())
			if (entry.position !== position)
				await tx.update(registerValue).set({ position }).where(eq(registerValue.id, entry.id));
		await recordChange(ctx, tx, actor, {
			action: 'register-list:moved',
			subjectKind: moved.kind,
			subjectId: moved.id,
			detail: { name: moved.name, direction: input.direction }
		});
	});
}
