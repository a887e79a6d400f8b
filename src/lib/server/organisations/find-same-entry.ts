import { and, eq } from 'drizzle-orm';
import type { RegisterListKind } from '../../domain/organisations/register-list.ts';
import { fold } from '../../domain/shared/fold.ts';
import type { Reader } from '../db/client.ts';
import { registerValue } from '../db/schema.ts';

/**
 * Says in a sentence that a list has a name already, compared folded; null when it has not.
 * `exceptId` is the entry that asks for the name, if it exists.
 */
export async function findSameEntry(
	reader: Reader,
	kind: RegisterListKind,
	name: string,
	exceptId: string | null
): Promise<string | null> {
	const rows = await reader
		.select()
		.from(registerValue)
		.where(and(eq(registerValue.kind, kind), eq(registerValue.nameFolded, fold(name))));
	const same = rows.find(({ id }) => id !== exceptId);
	if (same === undefined) return null;
	return same.archivedAt === null
		? `The list has “${same.name}” already`
		: `“${same.name}” is archived in this list: restore it instead`;
}
