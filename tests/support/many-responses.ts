import { inChild } from './in-child.ts';

/** Where to find what `seed-many-responses.ts` made. */
export interface ManyResponses {
	consultationId: string;
	slug: string;
	/** The id in the cookie of a member of the secretariat who is signed in. */
	session: string;
}

/** Fills a database with `count` coded responses to twelve questions. */
export async function seedManyResponses(
	databaseUrl: string,
	count: number
): Promise<ManyResponses> {
	// Printed by the program on its one line.
	return JSON.parse(
		await inChild('seed-many-responses.ts', databaseUrl, String(count))
	) as ManyResponses;
}
