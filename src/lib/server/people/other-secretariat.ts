import { and, eq, isNull, ne } from 'drizzle-orm';
import type { Reader } from '../db/client.ts';
import { person } from '../db/schema.ts';

/** Whether somebody else of the secretariat can still sign in. Asked inside the transaction. */
export async function hasOtherSecretariat(tx: Reader, personId: string): Promise<boolean> {
	const rows = await tx
		.select({ id: person.id })
		.from(person)
		.where(
			and(eq(person.role, 'secretariat'), isNull(person.deactivatedAt), ne(person.id, personId))
		)
		.limit(1);
	return rows.length > 0;
}
