import { max } from 'drizzle-orm';
import type { ImportPlan, WantedEntry } from '../../domain/organisations/import-plan.ts';
import type { Actor } from '../../domain/shared/actor.ts';
import { fold } from '../../domain/shared/fold.ts';
import { recordChange } from '../audit/record.ts';
import type { Context } from '../context.ts';
import type { Writer } from '../db/client.ts';
import { registerValue } from '../db/schema.ts';

/** The id of an entry that a plan wants, once those that it adds are there. */
export type IdOfEntry = (entry: WantedEntry) => string;

const key = ({ kind, name }: { kind: string; name: string }) => `${kind}\n${fold(name)}`;

/** Adds a plan's new entries at the ends of their lists, in the import's transaction. */
export async function addPlannedEntries(
	ctx: Context,
	tx: Writer,
	actor: Actor,
	added: ImportPlan['addedEntries']
): Promise<IdOfEntry> {
	const idOfAdded = new Map(added.map((entry) => [key(entry), ctx.random.id()]));
	if (added.length > 0) {
		const ends = await tx
			.select({ kind: registerValue.kind, position: max(registerValue.position) })
			.from(registerValue)
			.groupBy(registerValue.kind);
		const next = new Map(ends.map(({ kind, position }) => [kind, (position ?? -1) + 1]));
		const rows = added.map((entry) => {
			const position = next.get(entry.kind) ?? 0;
			next.set(entry.kind, position + 1);
			const id = idOfAdded.get(key(entry)) ?? '';
			return { ...entry, id, nameFolded: fold(entry.name), description: '', position };
		});
		await tx.insert(registerValue).values(rows);
		for (const { id, kind, name } of rows)
			await recordChange(ctx, tx, actor, {
				action: 'register-list:added',
				subjectKind: kind,
				subjectId: id,
				detail: { name }
			});
	}
	return (entry) => entry.id ?? idOfAdded.get(key(entry)) ?? '';
}
