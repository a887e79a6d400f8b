import type { Reader } from './client.ts';

interface Prepared<Params, Row> {
	execute(params: Params): Promise<Row[]>;
}

/**
 * A query whose SQL is made once for each connection instead of once for each request: for the few
 * that every page of every respondent needs. Its values are `sql.placeholder`s in what `build`
 * returns.
 * @param name the statement's name in PostgreSQL, so one for each query of the program
 * @param build the query, on the connection or transaction that it is given
 * @returns runs it on a reader, which may be the `tx` of a write
 */
export function prepared<Params extends Record<string, unknown>, Row>(
	name: string,
	build: (reader: Reader) => { prepare(name: string): Prepared<Params, Row> }
): (reader: Reader, params: Params) => Promise<Row[]> {
	// SQLite has two connections for good; a transaction of PostgreSQL is forgotten when it ends.
	const made = new WeakMap<Reader, Prepared<Params, Row>>();
	return (reader, params) => {
		const query = made.get(reader) ?? build(reader).prepare(name);
		made.set(reader, query);
		return query.execute(params);
	};
}
