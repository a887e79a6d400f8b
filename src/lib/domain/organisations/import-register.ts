import { fold } from '../shared/fold.ts';
import { looseName, looseOrganisation } from './nearest-name.ts';
import type { OrganisationRecord } from './organisation-record.ts';
import type { RegisterListKind } from './register-list.ts';

export interface RegisterEntryState {
	id: string;
	kind: RegisterListKind;
	name: string;
	isArchived: boolean;
}

/** The register as an import is compared with, found by names. */
export interface ImportRegister {
	/** By name or other name; archived organisations too. */
	organisationOf(name: string): OrganisationRecord | undefined;
	/** Another organisation in use whose name is nearly this one. */
	similarTo(name: string): OrganisationRecord | undefined;
	/** By name, also when only "&" or punctuation differ; archived entries too. */
	entryOf(kind: RegisterListKind, name: string): RegisterEntryState | undefined;
	/** The names of a list that may be chosen. */
	namesOf(kind: RegisterListKind): string[];
	/** The organisations that have an address as a contact's. */
	holdersOf(email: string): readonly OrganisationRecord[];
}

const entryKey = (kind: string, name: string): string => `${kind}\n${name}`;

/** Indexes whole records and all entries, so that 5,000 rows are compared in one pass. */
export function importRegister(
	organisations: readonly OrganisationRecord[],
	entries: readonly RegisterEntryState[]
): ImportRegister {
	const byName = new Map<string, OrganisationRecord>();
	const byLooseName = new Map<string, OrganisationRecord>();
	const byEmail = new Map<string, OrganisationRecord[]>();
	for (const organisation of organisations) {
		for (const name of [organisation.name, ...organisation.aliases]) {
			byName.set(fold(name), organisation);
			if (organisation.archivedAt === null) byLooseName.set(looseOrganisation(name), organisation);
		}
		for (const { email } of organisation.contacts)
			byEmail.set(fold(email), [...(byEmail.get(fold(email)) ?? []), organisation]);
	}
	const exact = new Map(entries.map((entry) => [entryKey(entry.kind, fold(entry.name)), entry]));
	const loose = new Map(
		entries.map((entry) => [entryKey(entry.kind, looseName(entry.name)), entry])
	);
	return {
		organisationOf: (name) => byName.get(fold(name)),
		similarTo: (name) => byLooseName.get(looseOrganisation(name)),
		entryOf: (kind, name) =>
			exact.get(entryKey(kind, fold(name))) ?? loose.get(entryKey(kind, looseName(name))),
		namesOf: (kind) =>
			entries.filter((entry) => entry.kind === kind && !entry.isArchived).map(({ name }) => name),
		holdersOf: (email) => byEmail.get(fold(email)) ?? []
	};
}
