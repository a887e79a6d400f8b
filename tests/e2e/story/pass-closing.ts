import { Sqlite } from '../../../src/lib/server/db/sqlite-driver.ts';
import type { Server } from '../server.ts';

/** Time passes: every open consultation closed a second ago. Stories cannot wait for a clock. */
export function passClosing(server: Pick<Server, 'databaseFile'>): void {
	const db = new Sqlite(server.databaseFile, { timeout: 5000 });
	db.prepare('update consultation set closes_at = ? where published_at is not null').run(
		Date.now() - 1000
	);
	db.close();
}
