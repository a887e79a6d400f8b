import { sql } from 'drizzle-orm';
import type { RegisterListKind } from '../../domain/organisations/register-list.ts';
import type { Kit } from '../db/kit.ts';

/** The register: organisations, what they are called, where and how they work, whom to write to. */
export function organisationTables(k: Kit) {
	// Size bands, regions, service categories, specialisms and groups: data, never an enum in code.
	const registerValue = k.table(
		'register_value',
		{
			id: k.text('id').primaryKey(),
			kind: k.text('kind').$type<RegisterListKind>().notNull(),
			name: k.text('name').notNull(),
			nameFolded: k.text('name_folded').notNull(),
			description: k.text('description').notNull(),
			position: k.int('position').notNull(),
			archivedAt: k.time('archived_at')
		},
		(t) => [
			k.uniqueIndex('register_value_name_uq').on(t.kind, t.nameFolded),
			k.check(
				'register_value_kind_ck',
				sql`${t.kind} in ('size-band', 'region', 'service-category', 'specialism', 'group')`
			)
		]
	);

	const organisation = k.table(
		'organisation',
		{
			id: k.text('id').primaryKey(),
			name: k.text('name').notNull(),
			nameFolded: k.text('name_folded').notNull(),
			// Name and aliases, folded, so that search means the same on both databases.
			searchText: k.text('search_text').notNull(),
			sizeBandId: k.text('size_band_id').references(() => registerValue.id),
			isExample: k.bool('is_example').notNull().default(false),
			createdAt: k.time('created_at').notNull(),
			updatedAt: k.time('updated_at').notNull(),
			archivedAt: k.time('archived_at')
		},
		(t) => [k.uniqueIndex('organisation_name_uq').on(t.nameFolded)]
	);

	const organisationAlias = k.table(
		'organisation_alias',
		{
			organisationId: k
				.text('organisation_id')
				.notNull()
				.references(() => organisation.id, { onDelete: 'cascade' }),
			alias: k.text('alias').notNull()
		},
		(t) => [k.primaryKey({ name: 'organisation_alias_pk', columns: [t.organisationId, t.alias] })]
	);

	const organisationValue = k.table(
		'organisation_value',
		{
			organisationId: k
				.text('organisation_id')
				.notNull()
				.references(() => organisation.id, { onDelete: 'cascade' }),
			valueId: k
				.text('value_id')
				.notNull()
				.references(() => registerValue.id)
		},
		(t) => [
			k.primaryKey({ name: 'organisation_value_pk', columns: [t.organisationId, t.valueId] }),
			k.index('organisation_value_value_ix').on(t.valueId)
		]
	);

	const contact = k.table(
		'contact',
		{
			id: k.text('id').primaryKey(),
			organisationId: k
				.text('organisation_id')
				.notNull()
				.references(() => organisation.id, { onDelete: 'cascade' }),
			name: k.text('name').notNull(),
			email: k.text('email').notNull()
		},
		(t) => [k.index('contact_organisation_ix').on(t.organisationId)]
	);

	return { registerValue, organisation, organisationAlias, organisationValue, contact };
}
