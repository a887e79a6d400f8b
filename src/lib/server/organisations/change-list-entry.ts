import { eq } from 'drizzle-orm';
import type { EntryDetails } from '../../domain/organisations/entry-details.ts';
import type { Actor } from '../../domain/shared/actor.ts';
import { DomainError } from '../../domain/shared/domain-error.ts';
import { fold } from '../../domain/shared/fold.ts';
import { err, ok, type Result } from '../../domain/shared/result.ts';
import { authorise } from '../access/can.ts';
import { recordChange } from '../audit/record.ts';
import type { Context } from '../context.ts';
import { registerValue } from '../db/schema.ts';
import { findSameEntry } from './find-same-entry.ts';

/**
 * Renames or describes an entry. Organisations and answers hold its id, so they follow.
 * @param input.before the name and description that the form was filled from
 * @returns what is wrong: the list has the name already, or somebody changed the entry meanwhile
 * @throws DomainError `not-found`, and as `authorise` does
 */
export async function changeListEntry(
	ctx: Context,
	actor: Actor,
	input: { id: string; before: EntryDetails; details: EntryDetails }
): Promise<Result<null, { name?: string; form?: string }>> {
	authorise(actor, 'register:edit');
	const { id, before, details } = input;
	return ctx.db.write<Result<null, { name?: string; form?: string }>>(async (tx) => {
		const [entry] = await tx.select().from(registerValue).where(eq(registerValue.id, id));
		if (entry === undefined) throw new DomainError('not-found', 'list entry');
		if (entry.name !== before.name || entry.description !== before.description)
			return err({
				form: `Somebody changed this entry meanwhile: it is now called “${entry.name}”. Save again to put your words in place of theirs.`
			});
		const same = await findSameEntry(tx, entry.kind, details.name, id);
		if (same !== null) return err({ name: same });
		await tx
			.update(registerValue)
			.set({ ...details, nameFolded: fold(details.name) })
			.where(eq(registerValue.id, id));
		await recordChange(ctx, tx, actor, {
			action: 'register-list:changed',
			subjectKind: entry.kind,
			subjectId: id,
			detail: { nameBefore: entry.name, name: details.name }
		});
		return ok(null);
	});
}
