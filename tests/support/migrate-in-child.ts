import { inChild } from './in-child.ts';

/** Migrates a database of either dialect. */
export async function migrateInChild(url: string): Promise<void> {
	await inChild('migrate.ts', url);
}
