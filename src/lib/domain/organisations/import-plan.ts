import type { RegisterListKind } from './register-list.ts';
import type { Contact } from './organisation-record.ts';

/** An entry that a row asks for; without an id it is to be added to its list first. */
export interface WantedEntry {
	kind: RegisterListKind;
	name: string;
	id: string | null;
}

/** What an organisation will be after the import. */
export interface PlannedOrganisation {
	name: string;
	aliases: string[];
	entries: WantedEntry[];
	contacts: Contact[];
}

export interface PlannedChange {
	/** As the screens call the column. */
	field: string;
	before: string;
	after: string;
}

export type PlannedRow = {
	line: number;
	/** As the register has it, or will have it; as the file has it for an error. */
	name: string;
	/** Worth a look, no hindrance. */
	notes: string[];
} & (
	| { outcome: 'new'; facts: PlannedChange[]; target: PlannedOrganisation }
	| {
			outcome: 'changed';
			organisationId: string;
			changes: PlannedChange[];
			target: PlannedOrganisation;
	  }
	| { outcome: 'unchanged' }
	| { outcome: 'error'; problems: string[] }
);

/** What an import will do, row by row, before anything is done. */
export interface ImportPlan {
	rows: PlannedRow[];
	/** Names in the file that are in no list, with the name that was most likely meant. */
	unknownEntries: { kind: RegisterListKind; name: string; nearest: string | null }[];
	/** Those of them that will be added to their lists, because that was chosen. */
	addedEntries: { kind: RegisterListKind; name: string }[];
}
