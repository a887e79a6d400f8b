import { copyFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Sqlite, type Connection } from '../../src/lib/server/db/sqlite-driver.ts';
import type { TestStore } from './test-store.ts';

/** A copy of the template beside it, under the name given. */
export function sqliteStore(template: string, name: string): TestStore {
	const file = join(dirname(template), `${name}.db`);
	return {
		url: `file:${file}`,
		async create() {
			copyFileSync(template, file);
		},
		async empty() {
			const connection = new Sqlite(file);
			try {
				connection.pragma('foreign_keys = OFF');
				connection.transaction(() => {
					for (const table of tablesOf(connection)) connection.exec(`delete from "${table}"`);
				})();
			} finally {
				connection.close();
			}
		},
		async drop() {
			for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true });
		}
	};
}

function tablesOf(connection: Connection): string[] {
	return connection
		.prepare<[], string>(
			`select name from sqlite_master
			where type = 'table' and name not like 'sqlite\\_%' escape '\\' and name not like '\\_\\_drizzle%' escape '\\'`
		)
		.pluck()
		.all();
}
