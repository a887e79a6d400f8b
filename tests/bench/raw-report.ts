import { Sqlite } from '../../src/lib/server/db/sqlite-driver.ts';
import type { Figure } from './figure.ts';

/** The rows that a report counts, read and tallied with better-sqlite3 and nothing else. */
export function rawReport(url: string, consultationId: string): Figure {
	const db = new Sqlite(url.replace('file:', ''), { readonly: true });
	const began = performance.now();
	const tally = new Map<string, number>();
	const add = (key: string) => tally.set(key, (tally.get(key) ?? 0) + 1);
	const read = (statement: string) =>
		db.prepare<[string], Record<string, string>>(statement).iterate(consultationId);
	for (const row of read(
		`select r.attribution, r.about, a.stated_name from response r
		left join response_author a on a.response_id = r.id where r.consultation_id = ?`
	)) {
		JSON.parse(row.about ?? '');
		add(row.attribution ?? '');
	}
	for (const row of read(
		`select a.question_id, a.value from answer a join response r on r.id = a.response_id
		where r.consultation_id = ?
		and a.question_id not in ('clearer', 'barriers', 'better', 'else', 'area')`
	)) {
		JSON.parse(row.value ?? '');
		add(`${row.question_id ?? ''} ${row.value ?? ''}`);
	}
	for (const row of read(
		`select c.theme_id, c.stance from passage p join coding c on c.passage_id = p.id
		where p.consultation_id = ?`
	))
		add(`${row.theme_id ?? ''} ${row.stance ?? ''}`);
	const value = (performance.now() - began) / 1000;
	db.close();
	return { name: 'raw better-sqlite3: the same rows read and tallied', value, unit: 's' };
}
