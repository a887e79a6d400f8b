import { asc, isNull } from 'drizzle-orm';
import type { RegisterLists } from '../../domain/organisations/register-lists.ts';
import type { Context } from '../context.ts';
import { registerValue } from '../db/schema.ts';

/**
 * The lists of the register that may be chosen from: each in the secretariat's order, archived
 * entries left out. No permission is asked: respondents describe themselves with the same lists.
 */
export async function readRegisterLists(ctx: Pick<Context, 'db'>): Promise<RegisterLists> {
	const rows = await ctx.db.read
		.select()
		.from(registerValue)
		.where(isNull(registerValue.archivedAt))
		.orderBy(asc(registerValue.position), asc(registerValue.nameFolded));
	const lists: RegisterLists = {
		'size-band': [],
		region: [],
		'service-category': [],
		specialism: [],
		group: []
	};
	for (const { id, kind, name, description } of rows) lists[kind].push({ id, name, description });
	return lists;
}
