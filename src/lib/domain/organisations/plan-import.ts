import { cleanLine } from '../shared/clean-text.ts';
import { fold } from '../shared/fold.ts';
import { changesBetween, plannedOf } from './describe-organisation.ts';
import type { ImportPlan, PlannedOrganisation, PlannedRow, WantedEntry } from './import-plan.ts';
import type { ImportRegister } from './import-register.ts';
import type { ImportRow, ImportTable } from './import-table.ts';
import { nearestName } from './nearest-name.ts';
import { LONGEST_NAME, MOST_ALIASES } from './organisation-details.ts';
import type { OrganisationRecord } from './organisation-record.ts';
import { REGISTER_LIST_KINDS, type RegisterListKind } from './register-list.ts';
import { resolveContacts } from './resolve-contacts.ts';
import { resolveEntries } from './resolve-entries.ts';
import { severalInCell } from './several-in-cell.ts';

/**
 * Decides for each row of a file what importing it will do. Nothing but the arguments counts, so
 * that the same file and register give the same plan when it is carried out.
 * @param options.addsEntries whether names that are in no list are added to it, or are errors
 */
export function planImport(
	table: ImportTable,
	register: ImportRegister,
	options: { addsEntries: boolean }
): ImportPlan {
	const unknown = new Map<string, { kind: RegisterListKind; name: string }>();
	const added = new Map<string, { kind: RegisterListKind; name: string }>();
	const seen: Seen = {
		lineOfName: new Map(),
		lineOfOrganisation: new Map(),
		nameOfEmail: new Map()
	};
	const rows = table.rows.map((row) => {
		const planned = planRow(row, register, options, seen);
		for (const entry of planned.unknown) {
			const key = `${entry.kind}\n${fold(entry.name)}`;
			if (!unknown.has(key)) unknown.set(key, entry);
			const isWanted = planned.row.outcome === 'new' || planned.row.outcome === 'changed';
			if (options.addsEntries && isWanted && !added.has(key)) added.set(key, entry);
		}
		return planned.row;
	});
	return {
		rows,
		unknownEntries: [...unknown.values()].map(({ kind, name }) => ({
			kind,
			name,
			nearest: nearestName(name, register.namesOf(kind))
		})),
		addedEntries: [...added.values()]
	};
}

/** What earlier rows of the file have taken. */
interface Seen {
	lineOfName: Map<string, number>;
	lineOfOrganisation: Map<string, number>;
	nameOfEmail: Map<string, string>;
}

interface PlannedWithUnknown {
	row: PlannedRow;
	unknown: { kind: RegisterListKind; name: string }[];
}

function planRow(
	{ line, cells }: ImportRow,
	register: ImportRegister,
	options: { addsEntries: boolean },
	seen: Seen
): PlannedWithUnknown {
	const typedName = cleanLine(cells.name ?? '');
	const record = typedName === '' ? undefined : register.organisationOf(typedName);
	const name = record?.name ?? typedName;
	const problems = nameProblems(typedName, record);
	const before = record === undefined ? null : plannedOf(record);

	const aliases = aliasesAfter(cells.aliases, name, typedName, before);
	problems.push(...aliasProblems(aliases, record, register));
	const claim = claimNames(line, [name, ...aliases], record?.id, seen);
	if (claim !== null) problems.push(claim);

	const held = new Set(before?.entries.flatMap(({ id }) => (id === null ? [] : [id])));
	const entries: WantedEntry[] = [];
	const unknown: PlannedWithUnknown['unknown'] = [];
	for (const kind of REGISTER_LIST_KINDS) {
		const cell = cells[kind];
		if (cell === undefined) {
			entries.push(...(before?.entries.filter((entry) => entry.kind === kind) ?? []));
			continue;
		}
		const resolved = resolveEntries(register, kind, cell, { held, ...options });
		entries.push(...resolved.entries);
		problems.push(...resolved.problems);
		unknown.push(...resolved.unknown.map((each) => ({ kind, name: each })));
	}
	const contacts = resolveContacts(
		cells['contact-name'],
		cells['contact-email'],
		before?.contacts ?? []
	);
	if (!contacts.ok) problems.push(contacts.error);
	if (problems.length > 0 || !contacts.ok)
		return {
			row: { line, name: typedName, outcome: 'error', problems, notes: [] },
			unknown
		};

	const target: PlannedOrganisation = { name, aliases, entries, contacts: contacts.value };
	const changes = changesBetween(before, target);
	const notes = sharedContacts(target, record, register, seen);
	if (record === undefined) {
		const similar = register.similarTo(name);
		if (similar !== undefined)
			notes.unshift(
				`Nearly the same as ${similar.name}, which is in the register. If it is that one, put that name here instead`
			);
		return { row: { line, name, outcome: 'new', facts: changes, target, notes }, unknown };
	}
	if (changes.length === 0)
		return { row: { line, name, outcome: 'unchanged', notes: [] }, unknown };
	const row = { line, name, outcome: 'changed' as const, organisationId: record.id, changes };
	return { row: { ...row, target, notes }, unknown };
}

function nameProblems(name: string, record: OrganisationRecord | undefined): string[] {
	if (name === '') return ['The name is missing'];
	if (name.length > LONGEST_NAME)
		return [`The name is longer than ${String(LONGEST_NAME)} characters`];
	if (name.includes('|')) return ['A name cannot have a vertical bar (|) in it'];
	return record !== undefined && record.archivedAt !== null
		? [`${record.name} is archived. Restore it first`]
		: [];
}

/** The other names after the import; the one by which the row found its organisation stays. */
function aliasesAfter(
	cell: string | undefined,
	name: string,
	typedName: string,
	before: PlannedOrganisation | null
): string[] {
	if (cell === undefined) return before?.aliases ?? [];
	const given = severalInCell(cell);
	const found = before?.aliases.find((alias) => fold(alias) === fold(typedName));
	if (found !== undefined) given.push(found);
	const kept = new Map<string, string>();
	for (const alias of given)
		if (fold(alias) !== fold(name) && !kept.has(fold(alias))) kept.set(fold(alias), alias);
	return [...kept.values()];
}

function aliasProblems(
	aliases: readonly string[],
	record: OrganisationRecord | undefined,
	register: ImportRegister
): string[] {
	const problems: string[] = [];
	if (aliases.length > MOST_ALIASES) problems.push(`More than ${String(MOST_ALIASES)} other names`);
	for (const alias of aliases) {
		if (alias.length > LONGEST_NAME)
			problems.push(`Another name is longer than ${String(LONGEST_NAME)} characters`);
		const other = register.organisationOf(alias);
		if (other !== undefined && other.id !== record?.id)
			problems.push(`“${alias}” is already in the register as ${other.name}`);
	}
	return problems;
}

/** Marks names as taken by this line; says which line had one of them, or the organisation, first. */
function claimNames(
	line: number,
	names: readonly string[],
	organisationId: string | undefined,
	seen: Seen
): string | null {
	const sameOrganisation =
		organisationId === undefined ? undefined : seen.lineOfOrganisation.get(organisationId);
	const sameName = names
		.map((name) => seen.lineOfName.get(fold(name)))
		.find((earlier) => earlier !== undefined);
	const earlier = sameOrganisation ?? sameName;
	if (earlier !== undefined)
		return `The same organisation as on line ${String(earlier)}. Put both into one row`;
	if (organisationId !== undefined) seen.lineOfOrganisation.set(organisationId, line);
	for (const name of names) if (name !== '') seen.lineOfName.set(fold(name), line);
	return null;
}

/** One address for two organisations is often right (a person who speaks for both), so it is said. */
function sharedContacts(
	target: PlannedOrganisation,
	record: OrganisationRecord | undefined,
	register: ImportRegister,
	seen: Seen
): string[] {
	const notes: string[] = [];
	for (const { email } of target.contacts) {
		const other =
			seen.nameOfEmail.get(fold(email)) ??
			register.holdersOf(email).find((holder) => holder.id !== record?.id)?.name;
		if (other !== undefined) notes.push(`${email} is also a contact of ${other}`);
		seen.nameOfEmail.set(fold(email), target.name);
	}
	return notes;
}
