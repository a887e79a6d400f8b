import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';
import { DomainError } from '../../domain/shared/domain-error.ts';
import type { Driver, Full } from './client.ts';
import { isSerializationFailure } from './errors.ts';
import { makeLane } from './lane.ts';

const TRIES = 10;
// Any constant will do: it only has to be the same in every process that migrates.
const MIGRATION_LOCK = 7_142_001;

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

/** PostgreSQL for those who outgrow one machine: serializable, so that it means what SQLite means. */
export function openPostgres(url: string): Promise<Driver> {
	const pool = new pg.Pool({ connectionString: url, max: Number(process.env.PG_POOL ?? 10) });
	// An idle connection lost: the next query reports it.
	pool.on('error', () => undefined);
	const db = drizzle(pool) as unknown as Full;
	const lane = makeLane();

	return Promise.resolve({
		read: db,
		async transact(fn) {
			const once = () => db.transaction(fn, { isolationLevel: 'serializable' });
			for (let attempt = 1; ; attempt++) {
				try {
					return await (attempt === 1 ? lane.beside(once) : lane.alone(once));
				} catch (error) {
					if (!isSerializationFailure(error)) throw error;
					if (attempt === TRIES) throw new DomainError('busy');
					await pause(Math.random() * 5 * 2 ** Math.min(attempt, 5));
				}
			}
		},
		async migrate(folder) {
			const connection = await pool.connect();
			try {
				await connection.query(`select pg_advisory_lock(${String(MIGRATION_LOCK)})`);
				await migrate(drizzle(connection), { migrationsFolder: folder });
			} finally {
				await connection.query(`select pg_advisory_unlock(${String(MIGRATION_LOCK)})`);
				connection.release();
			}
		},
		// The log of PostgreSQL belongs to its operator: see the threat model.
		forgetHistory: () => Promise.resolve(),
		async forgetOrder(tables) {
			const { rows } = await pool.query<{ touch: string; cluster: string }>(
				`select format('update %1$I set %2$I = %2$I', of.relname, first.attname) as touch,
					format('cluster %I using %I', of.relname, key.relname) as cluster
				from pg_index join pg_class of on of.oid = indrelid join pg_class key on key.oid = indexrelid
					join pg_attribute first on first.attrelid = of.oid and first.attnum = indkey[0]
				where indisprimary and of.relnamespace = current_schema()::regnamespace
					and of.relname = any($1)`,
				[tables]
			);
			const connection = await pool.connect();
			try {
				// Whoever answers would wait behind this one while it waits for a long reader.
				await connection.query(`set lock_timeout = '5s'`);
				for (const { touch, cluster } of rows) {
					// Clustering keeps the number of the transaction that wrote a row last, which is an order
					// in time too: all get the same one first.
					await connection.query(touch);
					await connection.query(cluster);
				}
			} finally {
				await connection.query('reset lock_timeout').finally(() => {
					connection.release();
				});
			}
		},
		async ping() {
			await pool.query('select 1');
		},
		close: () => pool.end()
	});
}
