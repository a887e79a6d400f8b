import { asc, count, isNotNull, sql } from 'drizzle-orm';
import type { RegisterListKind } from '../../domain/organisations/register-list.ts';
import type { Actor } from '../../domain/shared/actor.ts';
import { authorise } from '../access/can.ts';
import type { Context } from '../context.ts';
import { organisation, organisationValue, registerValue } from '../db/schema.ts';

/** An entry of a list as the secretariat edits it. */
export interface ListEntry {
	id: string;
	kind: RegisterListKind;
	name: string;
	description: string;
	isArchived: boolean;
	/** How many organisations hold it, archived ones among them. */
	organisationCount: number;
}

/**
 * Every entry of every list, archived or not, in order within its list.
 * @throws DomainError as `authorise` does
 */
export async function readListEntries(ctx: Context, actor: Actor): Promise<ListEntry[]> {
	authorise(actor, 'register:read');
	const rows = await ctx.db.read
		.select()
		.from(registerValue)
		.orderBy(asc(registerValue.position), asc(registerValue.nameFolded));
	const held = await ctx.db.read
		.select({ id: organisationValue.valueId, n: count() })
		.from(organisationValue)
		.groupBy(organisationValue.valueId);
	const sized = await ctx.db.read
		.select({ id: sql<string>`${organisation.sizeBandId}`, n: count() })
		.from(organisation)
		.where(isNotNull(organisation.sizeBandId))
		.groupBy(organisation.sizeBandId);
	const counts = new Map([...held, ...sized].map(({ id, n }) => [id, n]));
	return rows.map(({ id, kind, name, description, archivedAt }) => ({
		id,
		kind,
		name,
		description,
		isArchived: archivedAt !== null,
		organisationCount: counts.get(id) ?? 0
	}));
}
