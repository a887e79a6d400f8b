import { asc, count, desc, isNotNull, isNull, type SQL } from 'drizzle-orm';
import type { OrganisationRecord } from '../../domain/organisations/organisation-record.ts';
import type { OrganisationSearch } from '../../domain/organisations/organisation-search.ts';
import type { Actor } from '../../domain/shared/actor.ts';
import { authorise } from '../access/can.ts';
import type { Context } from '../context.ts';
import { organisation } from '../db/schema.ts';
import { readRecords } from './read-records.ts';
import { searchCondition } from './search-condition.ts';

export const ORGANISATIONS_A_PAGE = 50;

export interface OrganisationList {
	/** One page of what was found, in the order asked for. */
	organisations: OrganisationRecord[];
	foundCount: number;
	pageCount: number;
	/** The page shown: the last one when the page asked for is past it. */
	page: number;
	/** Of the whole register. */
	inUseCount: number;
	archivedCount: number;
}

/**
 * A page of the register. A fixed number of statements, whatever the register's size.
 * @throws DomainError as `authorise` does
 */
export async function listOrganisations(
	ctx: Context,
	actor: Actor,
	search: OrganisationSearch
): Promise<OrganisationList> {
	authorise(actor, 'register:read');
	const condition = searchCondition(search);
	const foundCount = await countWhere(ctx, condition);
	const pageCount = Math.max(1, Math.ceil(foundCount / ORGANISATIONS_A_PAGE));
	const page = Math.min(search.page, pageCount);
	const direction = search.isDescending ? desc : asc;
	const by = search.order === 'updated' ? organisation.updatedAt : organisation.nameFolded;
	const rows = await ctx.db.read
		.select({ id: organisation.id })
		.from(organisation)
		.where(condition)
		.orderBy(direction(by), asc(organisation.nameFolded))
		.limit(ORGANISATIONS_A_PAGE)
		.offset((page - 1) * ORGANISATIONS_A_PAGE);
	const ids = rows.map(({ id }) => id);
	const place = new Map(ids.map((id, at) => [id, at]));
	const records = await readRecords(ctx.db.read, ids);
	return {
		organisations: records.sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0)),
		foundCount,
		pageCount,
		page,
		inUseCount: await countWhere(ctx, isNull(organisation.archivedAt)),
		archivedCount: await countWhere(ctx, isNotNull(organisation.archivedAt))
	};
}

async function countWhere(ctx: Context, condition: SQL | undefined): Promise<number> {
	const [row] = await ctx.db.read.select({ n: count() }).from(organisation).where(condition);
	return row?.n ?? 0;
}
