import { sql, type Column, type SQL } from 'drizzle-orm';

/**
 * A condition that a text column contains `needle`, which may hold any character. The column and
 * the needle must both be folded (`domain/shared/fold.ts`): databases fold case differently.
 */
export const containsText = (column: Column, needle: string): SQL =>
	sql`${column} like ${`%${needle.replace(/[!%_]/g, '!$&')}%`} escape '!'`;
