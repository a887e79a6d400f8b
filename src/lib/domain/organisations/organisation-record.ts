import type { RegisterListKind } from './register-list.ts';

/** An entry of a list as an organisation holds it: it may have been archived since. */
export interface HeldEntry {
	id: string;
	name: string;
	isArchived: boolean;
}

export interface Contact {
	name: string;
	email: string;
}

/** An organisation with everything that the register knows of it. */
export interface OrganisationRecord {
	id: string;
	name: string;
	aliases: string[];
	/** In the secretariat's order; 'size-band' has at most one entry. */
	entries: Record<RegisterListKind, HeldEntry[]>;
	contacts: Contact[];
	isExample: boolean;
	/** Changes with every edit: a form sends it back, so that no edit overwrites another unseen. */
	updatedAt: Date;
	archivedAt: Date | null;
}

export const noEntries = (): Record<RegisterListKind, HeldEntry[]> => ({
	'size-band': [],
	region: [],
	'service-category': [],
	specialism: [],
	group: []
});
