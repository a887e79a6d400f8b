import { randomBytes } from 'node:crypto';
import type { TestProject } from 'vitest/node';
import { migrateInChild } from './migrate-in-child.ts';
import { asPostgresAdmin } from './postgres-admin.ts';
import { databaseNamed } from './postgres-store.ts';
import './test-store.ts';

/** Migrates once; each test file's database is then created from this one as its template. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
	const adminUrl = process.env.TEST_POSTGRES_URL;
	if (!adminUrl) throw new Error('TEST_POSTGRES_URL names no server to test on');
	const database = `soundings_${randomBytes(6).toString('hex')}`;
	// Text is ordered by bytes, as SQLite does, so that both engines give one order.
	await asPostgresAdmin(
		adminUrl,
		`create database ${database} template template0 encoding 'UTF8' lc_collate 'C' lc_ctype 'C'`
	);
	await migrateInChild(databaseNamed(adminUrl, database));
	project.provide('template', { kind: 'postgres', adminUrl, database });
	return () => asPostgresAdmin(adminUrl, `drop database ${database} with (force)`);
}
