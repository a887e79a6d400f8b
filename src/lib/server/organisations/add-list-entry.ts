import { eq, max } from 'drizzle-orm';
import type { EntryDetails } from '../../domain/organisations/entry-details.ts';
import type { RegisterListKind } from '../../domain/organisations/register-list.ts';
import type { Actor } from '../../domain/shared/actor.ts';
import { fold } from '../../domain/shared/fold.ts';
import { err, ok, type Result } from '../../domain/shared/result.ts';
import { authorise } from '../access/can.ts';
import { recordChange } from '../audit/record.ts';
import type { Context } from '../context.ts';
import { registerValue } from '../db/schema.ts';
import { findSameEntry } from './find-same-entry.ts';

/**
 * Adds an entry at the end of a list.
 * @returns its id, or what is wrong with the name: the list has it already
 * @throws DomainError as `authorise` does
 */
export async function addListEntry(
	ctx: Context,
	actor: Actor,
	input: { kind: RegisterListKind; details: EntryDetails }
): Promise<Result<{ id: string }, { name: string }>> {
	authorise(actor, 'register:edit');
	const { kind, details } = input;
	const id = ctx.random.id();
	return ctx.db.write(async (tx) => {
		const same = await findSameEntry(tx, kind, details.name, null);
		if (same !== null) return err({ name: same });
		const [last] = await tx
			.select({ position: max(registerValue.position) })
			.from(registerValue)
			.where(eq(registerValue.kind, kind));
		await tx.insert(registerValue).values({
			id,
			kind,
			name: details.name,
			nameFolded: fold(details.name),
			description: details.description,
			position: (last?.position ?? -1) + 1
		});
		await recordChange(ctx, tx, actor, {
			action: 'register-list:added',
			subjectKind: kind,
			subjectId: id,
			detail: { name: details.name }
		});
		return ok({ id });
	});
}
