import { REGISTER_LIST_KINDS } from '../../domain/organisations/register-list.ts';
import { STARTING_LISTS } from '../../domain/organisations/starting-lists.ts';
import { fold } from '../../domain/shared/fold.ts';
import type { Context } from '../context.ts';
import type { Writer } from '../db/client.ts';
import { registerValue } from '../db/schema.ts';

/**
 * Gives a register its starting lists, in the caller's transaction. A list that has an entry,
 * archived or not, is the secretariat's own and is left alone, so calling it again does nothing.
 */
export async function seedRegisterLists(ctx: Pick<Context, 'random'>, tx: Writer): Promise<void> {
	const begun = await tx.selectDistinct({ kind: registerValue.kind }).from(registerValue);
	const own = new Set(begun.map(({ kind }) => kind));
	const rows = REGISTER_LIST_KINDS.filter((kind) => !own.has(kind)).flatMap((kind) =>
		STARTING_LISTS[kind].map(({ name, description = '' }, position) => ({
			id: ctx.random.id(),
			kind,
			name,
			nameFolded: fold(name),
			description,
			position
		}))
	);
	if (rows.length > 0) await tx.insert(registerValue).values(rows);
}
