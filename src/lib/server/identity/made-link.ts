import type { Contact } from '../../domain/organisations/organisation-record.ts';
import { readRecords } from '../organisations/read-records.ts';
import type { Reader } from '../db/client.ts';

/** A link as it is shown once, right after it was made. The secret is kept nowhere. */
export interface MadeLink {
	organisationName: string;
	contacts: Contact[];
	secret: string;
}

/** Puts organisations' names and contacts beside the secrets made for them, by name. */
export async function madeLinks(
	reader: Reader,
	secrets: ReadonlyMap<string, string>
): Promise<MadeLink[]> {
	const records = await readRecords(reader, [...secrets.keys()]);
	return records.map(({ id, name, contacts }) => ({
		organisationName: name,
		contacts,
		secret: secrets.get(id) ?? ''
	}));
}
