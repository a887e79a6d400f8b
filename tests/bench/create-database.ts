import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asPostgresAdmin } from '../support/postgres-admin.ts';
import { databaseNamed } from '../support/postgres-store.ts';

export interface BenchDatabase {
	url: string;
	/** Lets the database count its rows after filling, as PostgreSQL by itself does within a minute. */
	settle(): Promise<void>;
	remove(): Promise<void>;
}

/** An empty database to measure on. PostgreSQL's is made on the server of TEST_POSTGRES_URL. */
export async function createDatabase(engine: 'sqlite' | 'postgres'): Promise<BenchDatabase> {
	if (engine === 'sqlite') {
		const folder = mkdtempSync(join(tmpdir(), 'soundings-bench-'));
		return {
			url: `file:${join(folder, 'bench.db')}`,
			settle: () => Promise.resolve(),
			remove: async () => rmSync(folder, { recursive: true, force: true })
		};
	}
	const adminUrl = process.env.TEST_POSTGRES_URL ?? '';
	const name = `bench_${randomBytes(6).toString('hex')}`;
	await asPostgresAdmin(
		adminUrl,
		`create database ${name} template template0 encoding 'UTF8' lc_collate 'C' lc_ctype 'C'`
	);
	const url = databaseNamed(adminUrl, name);
	return {
		url,
		settle: () => asPostgresAdmin(url, 'analyze'),
		remove: () => asPostgresAdmin(adminUrl, `drop database ${name} with (force)`)
	};
}
