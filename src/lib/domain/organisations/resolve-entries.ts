import { fold } from '../shared/fold.ts';
import { entryDetailsSchema } from './entry-details.ts';
import type { WantedEntry } from './import-plan.ts';
import type { ImportRegister } from './import-register.ts';
import { nearestName } from './nearest-name.ts';
import { REGISTER_LIST_NAMES, type RegisterListKind } from './register-list.ts';
import { severalInCell } from './several-in-cell.ts';

export interface ResolvedEntries {
	entries: WantedEntry[];
	/** Names that could be added to the list. */
	unknown: string[];
	problems: string[];
}

/**
 * Finds the entries that a cell names. A name that is in no list is a problem, unless new names
 * are added to the lists. An archived entry is one too, unless the organisation holds it already.
 */
export function resolveEntries(
	register: ImportRegister,
	kind: RegisterListKind,
	cell: string,
	{ held, addsEntries }: { held: ReadonlySet<string>; addsEntries: boolean }
): ResolvedEntries {
	const list = REGISTER_LIST_NAMES[kind].many;
	const parts = kind === 'size-band' ? [cell.replace(/\s+/g, ' ')] : severalInCell(cell);
	const out: ResolvedEntries = { entries: [], unknown: [], problems: [] };
	for (const name of parts) {
		const entry = register.entryOf(kind, name);
		if (entry !== undefined && (!entry.isArchived || held.has(entry.id))) {
			if (!out.entries.some(({ id }) => id === entry.id))
				out.entries.push({ kind, name: entry.name, id: entry.id });
		} else if (entry !== undefined)
			out.problems.push(`${list}: “${entry.name}” is archived. Restore it in the lists first`);
		else if (!entryDetailsSchema.safeParse({ name, description: '' }).success)
			out.problems.push(`${list}: “${name.slice(0, 60)}…” is too long for a name in a list`);
		else {
			out.unknown.push(name);
			if (!addsEntries) out.problems.push(whatIsUnknown(register, kind, name));
			else if (!out.entries.some((other) => fold(other.name) === fold(name)))
				out.entries.push({ kind, name, id: null });
		}
	}
	return out;
}

function whatIsUnknown(register: ImportRegister, kind: RegisterListKind, name: string): string {
	const said = `${REGISTER_LIST_NAMES[kind].many}: “${name}” is not in the list`;
	const byComma = name.split(',').map((part) => part.trim());
	if (byComma.length > 1 && byComma.every((part) => register.entryOf(kind, part) !== undefined))
		return `${said}. Put a semicolon between several, not a comma`;
	const nearest = nearestName(name, register.namesOf(kind));
	return nearest === null ? said : `${said}. Is it “${nearest}”?`;
}
