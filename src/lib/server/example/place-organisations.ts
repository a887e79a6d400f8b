import { searchText } from '../../domain/organisations/search-text.ts';
import type { RegisterListKind } from '../../domain/organisations/register-list.ts';
import { fold } from '../../domain/shared/fold.ts';
import type { About } from '../../domain/responses/about.ts';
import type { Context } from '../context.ts';
import type { Writer } from '../db/client.ts';
import { organisation, registerValue } from '../db/schema.ts';
import { writeParts } from '../organisations/write-parts.ts';
import { EXAMPLE_ORGANISATIONS } from './organisations.data.ts';

export interface PlacedOrganisation {
	id: string;
	name: string;
	about: About;
}

/** Finds an entry of the register's lists by its name; undefined when the secretariat renamed it. */
export type FindEntry = (kind: RegisterListKind, name: string) => string | undefined;

/** Reads the register's lists once. */
export async function entryFinder(tx: Writer): Promise<FindEntry> {
	const rows = await tx
		.select({
			id: registerValue.id,
			kind: registerValue.kind,
			nameFolded: registerValue.nameFolded
		})
		.from(registerValue);
	const ids = new Map(rows.map(({ id, kind, nameFolded }) => [`${kind}:${nameFolded}`, id]));
	return (kind, name) => ids.get(`${kind}:${fold(name)}`);
}

/** Adds the invented organisations to the register, each with one contact at a reserved address. */
export async function placeOrganisations(
	ctx: Context,
	tx: Writer,
	find: FindEntry
): Promise<PlacedOrganisation[]> {
	const now = ctx.clock.now();
	const placed = EXAMPLE_ORGANISATIONS.map((example) => {
		const some = (kind: RegisterListKind, names: readonly string[]) =>
			names.flatMap((name) => find(kind, name) ?? []);
		const about: About = {
			sizeBandId: find('size-band', example.sizeBand) ?? null,
			regionIds: some('region', example.regions),
			serviceCategoryIds: some('service-category', example.serviceCategories),
			specialismIds: some('specialism', example.specialisms)
		};
		return { id: ctx.random.id(), name: example.name, aliases: example.aliases, about };
	});
	await tx.insert(organisation).values(
		placed.map(({ id, name, aliases, about }) => ({
			id,
			name,
			nameFolded: fold(name),
			searchText: searchText(name, [...aliases]),
			sizeBandId: about.sizeBandId,
			isExample: true,
			createdAt: now,
			updatedAt: now
		}))
	);
	await writeParts(
		ctx,
		tx,
		placed.map(({ id, name, aliases, about }) => ({
			organisationId: id,
			aliases,
			valueIds: [...about.regionIds, ...about.serviceCategoryIds, ...about.specialismIds],
			contacts: [{ name: '', email: `office@${domainOf(name)}.example` }]
		}))
	);
	return placed;
}

const domainOf = (name: string): string =>
	fold(name)
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '');
