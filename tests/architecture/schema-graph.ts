import { Sqlite } from '../../src/lib/server/db/sqlite-driver.ts';
import pg from 'pg';

/** A migrated database's tables: their columns, and which columns refer to which table. */
export interface SchemaGraph {
	columns: Map<string, string[]>;
	references: { table: string; column: string; to: string }[];
}

const ownTable = (name: string) => !name.startsWith('sqlite_') && !name.startsWith('__drizzle');

function readSqlite(file: string): SchemaGraph {
	const db = new Sqlite(file, { readonly: true });
	try {
		const tables = db
			.prepare<[], string>("select name from sqlite_master where type = 'table'")
			.pluck()
			.all()
			.filter(ownTable);
		return {
			columns: new Map(
				tables.map((table) => [
					table,
					db.prepare<[string], string>('select name from pragma_table_info(?)').pluck().all(table)
				])
			),
			references: tables.flatMap((table) =>
				db
					.prepare<[string], { column: string; to: string }>(
						'select "from" as "column", "table" as "to" from pragma_foreign_key_list(?)'
					)
					.all(table)
					.map((reference) => ({ table, ...reference }))
			)
		};
	} finally {
		db.close();
	}
}

async function readPostgres(url: string): Promise<SchemaGraph> {
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	try {
		const columns = new Map<string, string[]>();
		const found = await client.query<{ table: string; column: string }>(
			`select table_name as "table", column_name as "column"
			from information_schema.columns where table_schema = 'public'`
		);
		for (const { table, column } of found.rows.filter((row) => ownTable(row.table)))
			columns.set(table, [...(columns.get(table) ?? []), column]);
		const references = await client.query<{ table: string; column: string; to: string }>(
			`select c.conrelid::regclass::text as "table", a.attname as "column",
				c.confrelid::regclass::text as "to"
			from pg_constraint c
			join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey)
			where c.contype = 'f' and c.connamespace = 'public'::regnamespace`
		);
		return { columns, references: references.rows };
	} finally {
		await client.end();
	}
}

/** Reads the schema from the database itself, not from what the program says about it. */
export const readSchema = async (url: string): Promise<SchemaGraph> =>
	url.startsWith('postgres') ? readPostgres(url) : readSqlite(url.replace(/^file:/, ''));

/**
 * A way from one of `from` to one of `to` along foreign keys, in either direction (a join goes
 * both ways), or null. Tables in `walls` end it, as do references in `guarded` ("table.column").
 */
export function findPath(
	graph: SchemaGraph,
	{
		from,
		to,
		walls,
		guarded
	}: {
		from: readonly string[];
		to: readonly string[];
		walls: readonly string[];
		guarded: readonly string[];
	}
): string[] | null {
	const edges = graph.references.filter(
		({ table, column }) => !guarded.includes(`${table}.${column}`)
	);
	const waiting = from.map((table) => [table]);
	const seen = new Set(from);
	for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
		const here = path.at(-1) ?? '';
		if (to.includes(here)) return path;
		if (walls.includes(here)) continue;
		for (const edge of edges) {
			const next = edge.table === here ? edge.to : edge.to === here ? edge.table : null;
			if (next === null || seen.has(next)) continue;
			seen.add(next);
			waiting.push([...path, next]);
		}
	}
	return null;
}
