import { eq } from 'drizzle-orm';
import type { Reader } from '../db/client.ts';
import { consultation } from '../db/schema.ts';

/** Whether the example is in the database. */
export const isExampleLoaded = async (reader: Reader): Promise<boolean> =>
	(await reader.$count(consultation, eq(consultation.isExample, true))) > 0;
