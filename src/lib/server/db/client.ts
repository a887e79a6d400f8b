import { AsyncLocalStorage } from 'node:async_hooks';
import path from 'node:path';
import type { ExtractTablesWithRelations } from 'drizzle-orm';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import { databaseUrl, dialectOf } from './dialect.ts';
import { translateDatabaseError } from './errors.ts';
import type { Tables } from './tables.ts';

// The result of a write without `returning()` differs between drivers, so it has no usable type.
interface NeutralHKT extends PgQueryResultHKT {
	type: unknown;
}
export type Full = PgDatabase<NeutralHKT, Tables, ExtractTablesWithRelations<Tables>>;

/** What may be done outside a transaction. */
export type Reader = Pick<Full, 'select' | 'selectDistinct' | 'with' | '$with' | '$count'>;
/** What may be done inside one. */
export type Writer = Reader & Pick<Full, 'insert' | 'update' | 'delete'>;

export interface Database {
	/** Reads outside a transaction. Throws inside `write`: use `tx` there, or pools deadlock. */
	readonly read: Reader;
	/**
	 * Runs `fn` in one serializable transaction; its result is durable when the promise resolves.
	 * `fn` may run again after a collision, so it must have no side effects. Throws
	 * `ConstraintViolation` or `DatabaseFailure`, and whatever `fn` throws, after rolling back.
	 */
	write<T>(fn: (tx: Writer) => Promise<T>): Promise<T>;
	/** Brings the schema up to date, from `folder` or the dialect's folder of `drizzle/`. */
	migrate(folder?: string): Promise<void>;
	/**
	 * Forgets the write-ahead log, in which the pages of one transaction lie side by side: a thief
	 * of the files could read there which invitation and which response were written together.
	 */
	forgetHistory(): Promise<void>;
	/**
	 * Writes `tables` anew in the order of their primary keys (in SQLite the whole file, indexes and
	 * all): rows lie beside each other as they came until then, and ids that are random have no order.
	 */
	forgetOrder(tables: readonly string[]): Promise<void>;
	/** Resolves when the database answers. */
	ping(): Promise<void>;
	close(): Promise<void>;
}

export interface Driver {
	read: Full;
	transact<T>(fn: (tx: Full) => Promise<T>): Promise<T>;
	migrate(folder: string): Promise<void>;
	forgetHistory(): Promise<void>;
	forgetOrder(tables: readonly string[]): Promise<void>;
	ping(): Promise<void>;
	close(): Promise<void>;
}

function facade(driver: Driver, dialect: string): Database {
	// An object with a flag, not a boolean: work left running after a write may write again.
	const scope = new AsyncLocalStorage<{ isOpen: boolean }>();
	const isInside = () => scope.getStore()?.isOpen === true;
	return {
		get read() {
			if (isInside()) throw new Error('db.read inside write(): use the tx');
			return driver.read;
		},
		async write(fn) {
			if (isInside()) throw new Error('write() inside write(): pass the tx on');
			const here = { isOpen: true };
			return scope.run(here, async () => {
				try {
					return await driver.transact(fn);
				} catch (error) {
					throw translateDatabaseError(error);
				} finally {
					here.isOpen = false;
				}
			});
		},
		migrate: (folder) =>
			driver.migrate(folder ?? path.resolve(process.env.MIGRATIONS_DIR ?? 'drizzle', dialect)),
		forgetHistory: () => driver.forgetHistory(),
		forgetOrder: (tables) => driver.forgetOrder(tables),
		ping: () => driver.ping(),
		close: () => driver.close()
	};
}

/** Opens the database at `url`, creating an SQLite file that does not exist. Nothing is migrated. */
export async function openDatabase(url = databaseUrl()): Promise<Database> {
	if (dialectOf(url) === 'postgres') {
		const { openPostgres } = await import('./postgres.ts');
		return facade(await openPostgres(url), 'postgres');
	}
	const { openSqlite } = await import('./sqlite.ts');
	return facade(await openSqlite(url), 'sqlite');
}
