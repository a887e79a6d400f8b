import fs from 'node:fs';
import path from 'node:path';
import { Sqlite, type Connection } from './sqlite-driver.ts';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import type { Driver, Full } from './client.ts';
import { fileOfUrl } from './file-of-url.ts';
import { groupCommit, type Brackets } from './group-commit.ts';
import { keepStatements } from './keep-statements.ts';

/** SQLite in the process: one connection that writes, in turn, and one that only reads. */
export function openSqlite(url: string): Promise<Driver> {
	const file = fileOfUrl(url);
	const folder = path.dirname(path.resolve(file));
	fs.mkdirSync(folder, { recursive: true });
	// VACUUM copies everything into a temporary file: beside the data, on the disk that is looked
	// after, and not in /var/tmp. SQLite reads this once in a process, before its first file.
	process.env.SQLITE_TMPDIR ??= folder;
	const writer = new Sqlite(file, { timeout: 5000 });
	writer.pragma('journal_mode = WAL');
	// An answer that was acknowledged survives a power cut.
	writer.pragma('synchronous = FULL');
	writer.pragma('foreign_keys = ON');
	// A withdrawn answer is overwritten, not only unlinked.
	writer.pragma('secure_delete = ON');
	const reader = new Sqlite(file, { readonly: true, timeout: 5000 });
	for (const connection of [writer, reader]) {
		// Kibibytes. Random ids spread over the file: two megabytes, as it comes, are read again and
		// again where there are tens of thousands of responses.
		connection.pragma('cache_size = -65536');
		keepStatements(connection);
	}

	// SQLite's builders are thenables with the methods of PostgreSQL's: see kit.ts.
	const open = (connection: typeof writer) => drizzle(connection) as unknown as Full;
	const writing = drizzle(writer);
	const tx = open(writer);

	// Writers wait in line: an autocommit outside it would join somebody else's transaction.
	let tail: Promise<unknown> = Promise.resolve();
	const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
		const turn = tail.then(work);
		tail = turn.catch(() => undefined);
		return turn;
	};

	const write = groupCommit(bracketsOf(writer), inTurn);
	let forgetting: Promise<void> | null = null;

	return Promise.resolve({
		read: open(reader),
		transact: (fn) => write(() => fn(tx)),
		migrate: (folder) =>
			inTurn(() => {
				// Inside the migrator's transaction the pragma of a generated file does nothing, and
				// a rebuilt table would take its children with it.
				writer.pragma('foreign_keys = OFF');
				try {
					migrate(writing, { migrationsFolder: folder });
				} finally {
					writer.pragma('foreign_keys = ON');
				}
				const broken = writer.pragma('foreign_key_check');
				if (Array.isArray(broken) && broken.length > 0)
					throw new Error(`${String(broken.length)} broken foreign keys after migration`);
				return Promise.resolve();
			}),
		// One that still waits in line forgets what is in line before it too.
		forgetHistory: () =>
			(forgetting ??= inTurn(() => {
				forgetting = null;
				writer.pragma('wal_checkpoint(TRUNCATE)');
				return Promise.resolve();
			})),
		forgetOrder: () =>
			inTurn(() => {
				try {
					writer.exec('VACUUM');
				} finally {
					// Also of one that failed on a full disk: what it has written of the log fills it still.
					writer.pragma('wal_checkpoint(TRUNCATE)');
				}
				return Promise.resolve();
			}),
		ping: () => {
			reader.prepare('select 1').get();
			return Promise.resolve();
		},
		close: async () => {
			await tail;
			reader.close();
			writer.pragma('wal_checkpoint(TRUNCATE)');
			writer.close();
		}
	});
}

function bracketsOf(writer: Connection): Brackets {
	const runs = (sql: string) => {
		const statement = writer.prepare(sql);
		return () => {
			statement.run();
		};
	};
	const drop = runs('ROLLBACK TO one');
	const keep = runs('RELEASE one');
	return {
		begin: runs('BEGIN IMMEDIATE'),
		commit: runs('COMMIT'),
		rollback: runs('ROLLBACK'),
		mark: runs('SAVEPOINT one'),
		keep,
		drop: () => {
			drop();
			keep();
		},
		isOpen: () => writer.inTransaction
	};
}
