import { asc } from 'drizzle-orm';
import { IMPORT_COLUMNS, IMPORT_COLUMN_NAMES } from '../../domain/organisations/import-column.ts';
import type { OrganisationSearch } from '../../domain/organisations/organisation-search.ts';
import { cellOfSeveral } from '../../domain/organisations/several-in-cell.ts';
import type { Actor } from '../../domain/shared/actor.ts';
import { writeCsv } from '../../domain/shared/csv.ts';
import { authorise } from '../access/can.ts';
import type { Context } from '../context.ts';
import { organisation } from '../db/schema.ts';
import { readRecords } from './read-records.ts';
import { searchCondition } from './search-condition.ts';

/**
 * The organisations that a search finds, on all pages, as a CSV file that imports unchanged.
 * @throws DomainError as `authorise` does
 */
export async function exportRegister(
	ctx: Context,
	actor: Actor,
	search: OrganisationSearch
): Promise<string> {
	authorise(actor, 'register:read');
	const found = await ctx.db.read
		.select({ id: organisation.id })
		.from(organisation)
		.where(searchCondition(search))
		.orderBy(asc(organisation.nameFolded));
	const records = await readRecords(
		ctx.db.read,
		found.map(({ id }) => id)
	);
	return writeCsv(
		IMPORT_COLUMNS.map((column) => IMPORT_COLUMN_NAMES[column]),
		records.map(({ name, aliases, entries, contacts }) =>
			IMPORT_COLUMNS.map((column) => {
				switch (column) {
					case 'name':
						return name;
					case 'aliases':
						return cellOfSeveral(aliases);
					case 'contact-name':
						return cellOfSeveral(contacts.map((contact) => contact.name));
					case 'contact-email':
						return cellOfSeveral(contacts.map((contact) => contact.email));
					case 'size-band':
						return entries['size-band'][0]?.name ?? '';
					default:
						return cellOfSeveral(entries[column].map((entry) => entry.name));
				}
			})
		)
	);
}
