import { IMPORT_COLUMN_NAMES } from './import-column.ts';
import type { PlannedChange, PlannedOrganisation } from './import-plan.ts';
import type { OrganisationRecord } from './organisation-record.ts';
import { REGISTER_LIST_KINDS } from './register-list.ts';

type Described = Pick<PlannedOrganisation, 'aliases' | 'contacts'> & {
	entries: readonly { kind: string; name: string }[];
};

/** A record in the form in which an import plans one. */
export const plannedOf = (record: OrganisationRecord): PlannedOrganisation => ({
	name: record.name,
	aliases: record.aliases,
	entries: REGISTER_LIST_KINDS.flatMap((kind) =>
		record.entries[kind].map(({ id, name }) => ({ kind, name, id }))
	),
	contacts: record.contacts
});

/** The fields in which two states of an organisation differ, in words; order does not count. */
export function changesBetween(before: Described | null, after: Described): PlannedChange[] {
	const changes: PlannedChange[] = [];
	const compare = (field: string, from: readonly string[], to: readonly string[]) => {
		if (from.toSorted().join('\n') !== to.toSorted().join('\n'))
			changes.push({ field, before: from.join('; '), after: to.join('; ') });
	};
	compare(IMPORT_COLUMN_NAMES.aliases, before?.aliases ?? [], after.aliases);
	const namesOf = (described: Described | null, kind: string) =>
		(described?.entries ?? []).filter((each) => each.kind === kind).map(({ name }) => name);
	for (const kind of REGISTER_LIST_KINDS)
		compare(IMPORT_COLUMN_NAMES[kind], namesOf(before, kind), namesOf(after, kind));
	const contactsOf = (described: Described | null) =>
		(described?.contacts ?? []).map(({ name, email }) =>
			name === '' ? email : `${name} <${email}>`
		);
	compare('Contacts', contactsOf(before), contactsOf(after));
	return changes;
}
