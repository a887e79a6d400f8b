import { is, Table } from 'drizzle-orm';
import { getTableConfig as pgConfig, PgTable } from 'drizzle-orm/pg-core';
import { getTableConfig as sqliteConfig, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { tables } from './schema.ts';

export type ViolationKind = 'unique' | 'foreign-key' | 'not-null' | 'check';

/**
 * A constraint refused a statement; the same on both databases. It carries names of the schema
 * only: drivers put the values, a respondent's answer among them, into their messages.
 */
export class ConstraintViolation extends Error {
	override readonly name = 'ConstraintViolation';
	constructor(
		readonly kind: ViolationKind,
		readonly constraint: string | undefined
	) {
		super(`${kind} violation${constraint === undefined ? '' : ` of ${constraint}`}`);
	}
}

/** Any other failure of the database, stripped to the driver's code for the same reason. */
export class DatabaseFailure extends Error {
	override readonly name = 'DatabaseFailure';
	constructor(readonly code: string) {
		super(`database failure ${code}`);
	}
}

const POSTGRES: Record<string, ViolationKind> = {
	'23505': 'unique',
	'23503': 'foreign-key',
	'23502': 'not-null',
	'23514': 'check'
};
const SQLITE: Record<string, ViolationKind> = {
	SQLITE_CONSTRAINT_UNIQUE: 'unique',
	SQLITE_CONSTRAINT_PRIMARYKEY: 'unique',
	SQLITE_CONSTRAINT_ROWID: 'unique',
	SQLITE_CONSTRAINT_FOREIGNKEY: 'foreign-key',
	SQLITE_CONSTRAINT_NOTNULL: 'not-null',
	SQLITE_CONSTRAINT_CHECK: 'check'
};

// SQLite names the columns of a broken unique index, PostgreSQL the index: this maps the former.
let nameByColumns: Map<string, string> | undefined;

function constraintNames(): Map<string, string> {
	const names = new Map<string, string>();
	for (const table of Object.values(tables)) {
		if (!is(table, Table)) continue;
		const config = is(table, SQLiteTable)
			? sqliteConfig(table)
			: is(table, PgTable)
				? pgConfig(table)
				: undefined;
		if (config === undefined) continue;
		const put = (columns: string[], name: string) =>
			names.set(columns.map((column) => `${config.name}.${column}`).join(', '), name);
		for (const { config: index } of config.indexes) {
			const columns = index.columns.flatMap((c) => ('name' in c && c.name ? [c.name] : []));
			if (index.unique && index.name !== undefined) put(columns, index.name);
		}
		for (const key of config.primaryKeys)
			put(
				key.columns.map((c) => c.name),
				key.getName()
			);
		for (const column of config.columns)
			if (column.primary) put([column.name], `${config.name}_pkey`);
	}
	return names;
}

interface DriverError {
	code: string;
	message: string;
	constraint: string | undefined;
}

function* causes(error: unknown): Generator<DriverError> {
	for (let e = error; e instanceof Error; e = e.cause) {
		if (!('code' in e) || typeof e.code !== 'string') continue;
		const constraint =
			'constraint' in e && typeof e.constraint === 'string' ? e.constraint : undefined;
		yield { code: e.code, message: e.message, constraint };
	}
}

const isFromDatabase = (error: unknown): boolean =>
	error instanceof Error &&
	(error.name === 'DrizzleQueryError' ||
		error.name === 'SqliteError' ||
		('severity' in error && 'routine' in error) ||
		isFromDatabase(error.cause));

/** Translates a driver's error; anything that is not the database's comes back as it was. */
export function translateDatabaseError(error: unknown): unknown {
	for (const { code, message, constraint } of causes(error)) {
		const sqlite = SQLITE[code];
		if (sqlite !== undefined) {
			nameByColumns ??= constraintNames();
			const detail = /constraint failed: (.+)$/.exec(message)?.[1] ?? '';
			const name = nameByColumns.get(detail) ?? (sqlite === 'check' ? detail : undefined);
			return new ConstraintViolation(sqlite, name);
		}
		const postgres = POSTGRES[code];
		if (postgres !== undefined) return new ConstraintViolation(postgres, constraint);
		if (isFromDatabase(error)) return new DatabaseFailure(code);
	}
	return isFromDatabase(error) ? new DatabaseFailure('unknown') : error;
}

/** PostgreSQL's "try again": the transaction collided with another. */
export function isSerializationFailure(error: unknown): boolean {
	for (const { code } of causes(error)) if (code === '40001' || code === '40P01') return true;
	return false;
}
