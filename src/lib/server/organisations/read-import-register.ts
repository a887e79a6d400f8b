import { asc } from 'drizzle-orm';
import { importRegister, type ImportRegister } from '../../domain/organisations/import-register.ts';
import type { Reader } from '../db/client.ts';
import { organisation, registerValue } from '../db/schema.ts';
import { readRecords } from './read-records.ts';

/** The whole register, to compare an import with. Takes a transaction too. */
export async function readImportRegister(reader: Reader): Promise<ImportRegister> {
	const ids = await reader.select({ id: organisation.id }).from(organisation);
	const entries = await reader
		.select()
		.from(registerValue)
		.orderBy(asc(registerValue.position), asc(registerValue.nameFolded));
	return importRegister(
		await readRecords(
			reader,
			ids.map(({ id }) => id)
		),
		entries.map(({ id, kind, name, archivedAt }) => ({
			id,
			kind,
			name,
			isArchived: archivedAt !== null
		}))
	);
}
