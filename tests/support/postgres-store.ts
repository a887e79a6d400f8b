import pg from 'pg';
import { asPostgresAdmin } from './postgres-admin.ts';
import type { TestStore } from './test-store.ts';

/** The address of another database on the same server. */
export function databaseNamed(url: string, database: string): string {
	const address = new URL(url);
	address.pathname = `/${database}`;
	return address.href;
}

/** A database created from the template, under the name given. The role must be a superuser. */
export function postgresStore(adminUrl: string, template: string, name: string): TestStore {
	const url = databaseNamed(adminUrl, name);
	let cleaner: pg.Client | undefined;
	return {
		url,
		async create() {
			await asPostgresAdmin(adminUrl, `create database ${name} template ${template}`);
			cleaner = new pg.Client({ connectionString: url });
			await cleaner.connect();
			// No foreign key stops this connection: rows go in any order.
			await cleaner.query('set session_replication_role = replica');
		},
		async empty() {
			await cleaner?.query(`do $$
				declare t text;
				begin
					for t in select tablename from pg_tables where schemaname = 'public' loop
						execute format('delete from %I', t);
					end loop;
				end $$`);
		},
		async drop() {
			await cleaner?.end();
			await asPostgresAdmin(adminUrl, `drop database ${name} with (force)`);
		}
	};
}
