import type { Reader } from '../db/client.ts';
import { person } from '../db/schema.ts';

/** Whether anybody has an account yet. Until then the set-up link works. */
export async function isSetUp(reader: Reader): Promise<boolean> {
	const rows = await reader.select({ id: person.id }).from(person).limit(1);
	return rows.length > 0;
}
