// The column kit: with `client.ts`, the only place that knows both dialects.
// Types are PostgreSQL's; at run time SQLite's builders stand in, which have the same methods.
import * as pg from 'drizzle-orm/pg-core';
import * as sl from 'drizzle-orm/sqlite-core';
import type { Dialect } from './dialect.ts';

const bytea = pg.customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => 'bytea' });

const pgKit = {
	table: pg.pgTable,
	index: pg.index,
	uniqueIndex: pg.uniqueIndex,
	primaryKey: pg.primaryKey,
	foreignKey: pg.foreignKey,
	check: pg.check,
	text: (name: string) => pg.text(name),
	int: (name: string) => pg.integer(name),
	bigint: (name: string) => pg.bigint(name, { mode: 'number' }),
	real: (name: string) => pg.doublePrecision(name),
	bool: (name: string) => pg.boolean(name),
	time: (name: string) => pg.timestamp(name, { withTimezone: true, precision: 3, mode: 'date' }),
	json: (name: string) => pg.jsonb(name),
	bytes: (name: string) => bytea(name)
};
export type Kit = typeof pgKit;

const sqliteKit = {
	table: sl.sqliteTable,
	index: sl.index,
	uniqueIndex: sl.uniqueIndex,
	primaryKey: sl.primaryKey,
	foreignKey: sl.foreignKey,
	check: sl.check,
	text: (name: string) => sl.text(name),
	int: (name: string) => sl.integer(name),
	bigint: (name: string) => sl.integer(name),
	real: (name: string) => sl.real(name),
	bool: (name: string) => sl.integer(name, { mode: 'boolean' }),
	time: (name: string) => sl.integer(name, { mode: 'timestamp_ms' }),
	json: (name: string) => sl.text(name, { mode: 'json' }),
	bytes: (name: string) => sl.blob(name, { mode: 'buffer' })
} satisfies Record<keyof Kit, unknown>;

/** The kit of a dialect, seen as PostgreSQL's so that every table is declared once. */
export const kitFor = (dialect: Dialect): Kit =>
	dialect === 'postgres' ? pgKit : (sqliteKit as unknown as Kit);
