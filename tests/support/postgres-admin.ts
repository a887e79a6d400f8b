import pg from 'pg';

/** Runs one statement on a connection of its own, as needed to create or drop a database. */
export async function asPostgresAdmin(url: string, sql: string): Promise<void> {
	const admin = new pg.Client({ connectionString: url });
	await admin.connect();
	try {
		await admin.query(sql);
	} finally {
		await admin.end();
	}
}
