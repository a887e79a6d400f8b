import type Sqlite from 'better-sqlite3';

/** More than the program has; lists of ids of every length would otherwise add to it for ever. */
const MOST = 400;

/**
 * Makes a connection keep the statements that it has compiled: the query builder asks for the same
 * few again with every request, and compiling one costs more than running it.
 */
export function keepStatements(connection: Sqlite.Database): void {
	const compile = connection.prepare.bind(connection);
	const kept = new Map<string, Sqlite.Statement>();
	const prepare = (sql: string): Sqlite.Statement => {
		const statement = kept.get(sql) ?? compile(sql);
		// Put behind the others, so that the first is the one that was not asked for longest.
		kept.delete(sql);
		kept.set(sql, statement);
		const [oldest] = kept.keys();
		if (kept.size > MOST && oldest !== undefined) kept.delete(oldest);
		// Rows come back as objects from a new statement; the builder may have asked this one for lists.
		if (statement.reader) statement.raw(false);
		return statement;
	};
	// The library's type lets a caller name the columns, which is the caller's to get right.
	connection.prepare = prepare as typeof connection.prepare;
}
