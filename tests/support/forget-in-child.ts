// A program: forgets the order of the SQLite database of DATABASE_URL, with whatever its disk has
// left, then writes, and prints what became of both; and where SQLite keeps temporary files.
import { readdirSync, readlinkSync, statSync } from 'node:fs';
import { openDatabase } from '../../src/lib/server/db/client.ts';
import { databaseUrl } from '../../src/lib/server/db/dialect.ts';
import { fileOfUrl } from '../../src/lib/server/db/file-of-url.ts';
import { secretariat } from '../../src/lib/server/db/schema.ts';
import { Sqlite } from '../../src/lib/server/db/sqlite-driver.ts';

const db = await openDatabase();
const forgetting = await db.forgetOrder([]).then(
	() => 'done',
	() => 'failed'
);
const logBytes = statSync(`${fileOfUrl(databaseUrl())}-wal`).size;
const writing = await db
	.write((tx) => tx.update(secretariat).set({ name: 'Newydd' }))
	.then(
		() => 'done',
		() => 'failed'
	);
await db.forgetHistory();
process.stdout.write(JSON.stringify({ forgetting, logBytes, writing, temporary: whereItSpills() }));
await db.close();

/** The folder of a temporary table that has outgrown its memory; '' where that cannot be told. */
function whereItSpills(): string {
	const own = new Sqlite(fileOfUrl(databaseUrl()));
	own.pragma('temp.cache_size = 10');
	own.exec(`create temp table spilled (x);
		with recursive n (i) as (select 1 union all select i + 1 from n where i < 500)
		insert into spilled select randomblob(1000) from n`);
	const open = readdirSync('/proc/self/fd').map((fd) => {
		try {
			return readlinkSync(`/proc/self/fd/${fd}`);
		} catch {
			return '';
		}
	});
	own.close();
	// Without a name: unlinked at once, or, in later versions of SQLite, opened without one.
	const spilled = /^(.+)\/(?:etilqs_\w+|#\d+) \(deleted\)$/;
	return open.map((file) => spilled.exec(file)?.[1] ?? '').find((folder) => folder !== '') ?? '';
}
