import { afterAll, beforeAll, beforeEach } from 'vitest';
import { openDatabase, type Database } from '../../src/lib/server/db/client.ts';
import { testStore } from './test-store-of-file.ts';

/**
 * Gives the tests of a file a migrated database of their own, empty before each test.
 * Call it once, at the top of the file; read the database inside hooks and tests.
 *
 * @param options.keepRows keeps rows from one test to the next, for a file that fills the database
 * once in `beforeAll` and then only reads.
 */
export function useDatabase(options: { keepRows?: boolean } = {}): () => Database {
	let database: Database | undefined;
	beforeAll(async () => {
		await testStore.create();
		database = await openDatabase(testStore.url);
	});
	if (options.keepRows !== true) beforeEach(() => testStore.empty());
	afterAll(async () => {
		await database?.close();
		await testStore.drop();
	});
	return () => {
		if (!database)
			throw new Error('The test database opens in beforeAll: read it in a test or hook');
		return database;
	};
}
