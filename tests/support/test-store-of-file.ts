import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import { postgresStore } from './postgres-store.ts';
import { sqliteStore } from './sqlite-store.ts';
import type { TestStore } from './test-store.ts';

const template = inject('template');
const name = `file_${randomBytes(8).toString('hex')}`;

/** The database of the test file that is running. */
export const testStore: TestStore =
	template.kind === 'postgres'
		? postgresStore(template.adminUrl, template.database, name)
		: sqliteStore(template.file, name);
