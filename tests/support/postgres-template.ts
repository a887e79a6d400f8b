import { randomBytes } from 'node:crypto';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { migrateInChild } from './migrate-in-child.ts';
import { databaseNamed } from './postgres-store.ts';
import './test-store.ts';

/** Migrates once; each test file's database is then created from this one as its template. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
	const adminUrl = process.env.TEST_POSTGRES_URL;
	if (!adminUrl) throw new Error('TEST_POSTGRES_URL names no server to test on');
	const database = `soundings_${randomBytes(6).toString('hex')}`;
	const asAdmin = async (sql: string) => {
		const admin = new pg.Client({ connectionString: adminUrl });
		await admin.connect();
		try {
			await admin.query(sql);
		} finally {
			await admin.end();
		}
	};
	// Text is ordered by bytes, as SQLite does, so that both engines give one order.
	await asAdmin(
		`create database ${database} template template0 encoding 'UTF8' lc_collate 'C' lc_ctype 'C'`
	);
	await migrateInChild(databaseNamed(adminUrl, database));
	project.provide('template', { kind: 'postgres', adminUrl, database });
	return () => asAdmin(`drop database ${database} with (force)`);
}
