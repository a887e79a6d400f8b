import { asc, eq, inArray } from 'drizzle-orm';
import {
	noEntries,
	type OrganisationRecord
} from '../../domain/organisations/organisation-record.ts';
import { chunks } from '../../domain/shared/chunks.ts';
import type { Reader } from '../db/client.ts';
import {
	contact,
	organisation,
	organisationAlias,
	organisationValue,
	registerValue
} from '../db/schema.ts';

const CHUNK = 5000;

/**
 * Whole records of the organisations with these ids, by name; ids that are not there are left
 * out. Four statements for up to 5,000 organisations. Takes a transaction too, for commands.
 */
export async function readRecords(
	reader: Reader,
	ids: readonly string[]
): Promise<OrganisationRecord[]> {
	const records: OrganisationRecord[] = [];
	for (const some of chunks(ids, CHUNK)) {
		const organisations = await reader
			.select({ own: organisation, sizeBand: registerValue })
			.from(organisation)
			.leftJoin(registerValue, eq(registerValue.id, organisation.sizeBandId))
			.where(inArray(organisation.id, some))
			.orderBy(asc(organisation.nameFolded));
		const byId = new Map<string, OrganisationRecord>();
		for (const { own, sizeBand } of organisations) {
			const entries = noEntries();
			if (sizeBand !== null)
				entries['size-band'].push({
					id: sizeBand.id,
					name: sizeBand.name,
					isArchived: sizeBand.archivedAt !== null
				});
			byId.set(own.id, {
				id: own.id,
				name: own.name,
				aliases: [],
				entries,
				contacts: [],
				isExample: own.isExample,
				updatedAt: own.updatedAt,
				archivedAt: own.archivedAt
			});
		}
		await addParts(reader, some, byId);
		records.push(...byId.values());
	}
	return records;
}

async function addParts(
	reader: Reader,
	ids: string[],
	byId: ReadonlyMap<string, OrganisationRecord>
): Promise<void> {
	const aliases = await reader
		.select()
		.from(organisationAlias)
		.where(inArray(organisationAlias.organisationId, ids))
		.orderBy(asc(organisationAlias.alias));
	for (const { organisationId, alias } of aliases) byId.get(organisationId)?.aliases.push(alias);

	const values = await reader
		.select({
			organisationId: organisationValue.organisationId,
			id: registerValue.id,
			kind: registerValue.kind,
			name: registerValue.name,
			archivedAt: registerValue.archivedAt
		})
		.from(organisationValue)
		.innerJoin(registerValue, eq(registerValue.id, organisationValue.valueId))
		.where(inArray(organisationValue.organisationId, ids))
		.orderBy(asc(registerValue.position), asc(registerValue.nameFolded));
	for (const { organisationId, id, kind, name, archivedAt } of values)
		byId.get(organisationId)?.entries[kind].push({ id, name, isArchived: archivedAt !== null });

	const contacts = await reader
		.select()
		.from(contact)
		.where(inArray(contact.organisationId, ids))
		.orderBy(asc(contact.name), asc(contact.email));
	for (const { organisationId, name, email } of contacts)
		byId.get(organisationId)?.contacts.push({ name, email });
}
