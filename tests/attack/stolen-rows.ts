import { Sqlite, type Connection } from '../../src/lib/server/db/sqlite-driver.ts';

export type Value = string | number | bigint | Buffer | null;
export interface StoredRow {
	table: string;
	/** Where it stands when the table is read as it lies. */
	at: number;
	/** By column, and SQLite's row number where there is one. */
	values: Record<string, Value>;
}

/** Every row of every table, as a thief without any knowledge of the product reads them. */
export function readEveryRow(file: string): StoredRow[] {
	const db = new Sqlite(file, { readonly: true });
	try {
		return tablesOf(db).flatMap(({ name, hasRowNumber }) =>
			db
				.prepare<[], Record<string, Value>>(
					`select *${hasRowNumber ? ', rowid as "row number"' : ''} from "${name}"`
				)
				.all()
				.map((values, at) => ({ table: name, at, values }))
		);
	} finally {
		db.close();
	}
}

function tablesOf(db: Connection): { name: string; hasRowNumber: boolean }[] {
	return db
		.prepare<[], { name: string; wr: number }>(
			`select name, wr from pragma_table_list where schema = 'main' and type = 'table'`
		)
		.all()
		.map(({ name, wr }) => ({ name, hasRowNumber: wr === 0 }));
}

/** The bytes of the pages of each table and index, as they follow each other in the file. */
export function pagesByTree(file: string, bytes: Buffer): Map<string, Buffer[]> {
	const db = new Sqlite(file, { readonly: true });
	try {
		const size = Number(db.pragma('page_size', { simple: true }));
		const trees = new Map<string, Buffer[]>();
		const rows = db
			.prepare<[], { name: string; pageno: number }>(
				'select name, pageno from dbstat order by pageno'
			)
			.all();
		for (const { name, pageno } of rows) {
			const page = bytes.subarray((pageno - 1) * size, pageno * size);
			if (page.length > 0) trees.set(name, [...(trees.get(name) ?? []), page]);
		}
		return trees;
	} finally {
		db.close();
	}
}

/** What must stand in a stolen file for the attack to begin: who might have answered anonymously. */
export function candidatesIn(file: string): string[] {
	return column(
		file,
		`select i.id from ballot_issue b join invitation i on i.id = b.invitation_id
		where not exists (select 1 from response_author a
			where a.organisation_id = i.organisation_id and a.consultation_id = i.consultation_id)
		order by i.id`
	);
}

/** Invitations that were used and responses that were begun when the file was copied. */
export const begunIn = (file: string): string[] =>
	column(file, 'select invitation_id from ballot_issue union all select id from response');

/** The invitation of each organisation. */
export function invitationsByOrganisation(file: string): Map<string, string> {
	const organisations = column(file, 'select organisation_id from invitation order by id');
	const ids = column(file, 'select id from invitation order by id');
	return new Map(organisations.map((organisation, at) => [organisation, ids[at] ?? '']));
}

/** The id of each response by the hash of its receipt: for whoever knows the receipts. */
export function idsByReceipt(file: string): Map<string, string> {
	const hashes = column(file, 'select receipt_hash from response order by id');
	const ids = column(file, 'select id from response order by id');
	return new Map(hashes.map((hash, at) => [hash, ids[at] ?? '']));
}

function column(file: string, sql: string): string[] {
	const db = new Sqlite(file, { readonly: true });
	try {
		return db.prepare<[], string>(sql).pluck().all();
	} finally {
		db.close();
	}
}
