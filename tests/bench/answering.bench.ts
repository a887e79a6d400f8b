import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Sqlite } from '../../src/lib/server/db/sqlite-driver.ts';
import { startServer } from '../e2e/server.ts';
import { httpClient, HttpRespondent, type Reply } from '../support/http-respondent.ts';
import { inChild } from '../support/in-child.ts';
import { twelveAnswers } from '../support/twelve-questions.ts';
import { createDatabase } from './create-database.ts';
import { percentile, ratio, type Figure } from './figure.ts';

const CONNECTIONS = 16;
const RESPONSES = 1200;

/** Runs `work` for every item, `CONNECTIONS` at a time; milliseconds of each. */
async function storm<T>(items: readonly T[], work: (item: T, n: number) => Promise<void>) {
	const took: number[] = [];
	const rest = items.entries();
	const start = performance.now();
	await Promise.all(
		Array.from({ length: CONNECTIONS }, async () => {
			// One iterator for all: each connection takes the next item when it is free.
			for (const [n, item] of rest) {
				const began = performance.now();
				await work(item, n);
				took.push(performance.now() - began);
			}
		})
	);
	return { took, perSecond: items.length / ((performance.now() - start) / 1000) };
}

/** Opening, saving, submitting and reading over HTTP on one process. */
async function measure(name: string, engine: 'sqlite' | 'postgres'): Promise<Figure[]> {
	const database = await createDatabase(engine);
	await inChild('seed-twelve-questions.ts', database.url, 'bench');
	const server = await startServer({ DATABASE_URL: database.url, LOG_LEVEL: 'error' });
	const client = httpClient(server.url, CONNECTIONS);
	try {
		const all = Array.from({ length: RESPONSES }, () => new HttpRespondent(client, 'bench'));
		const each = (wanted: number, send: (one: HttpRespondent, n: number) => Promise<Reply>) =>
			storm(all, async (one, n) => {
				const { status } = await send(one, n);
				if (status !== wanted) throw new Error(`answered ${String(status)}`);
			});
		const opens = await each(303, (one) => one.open('anonymous'));
		const pages = await each(200, (one) => one.page(1));
		const saves = await each(303, (one, n) => one.save(1, twelveAnswers(String(n))));
		const submits = await each(303, (one) => one.submit());
		const figure = (what: string, value: number, unit: string): Figure => ({
			name: `${name}: ${what}`,
			value,
			unit
		});
		return [
			figure('submissions of 12 answers', submits.perSecond, '/s'),
			figure('submission, p50', percentile(submits.took, 0.5), 'ms'),
			{ ...figure('submission, p99', percentile(submits.took, 0.99), 'ms'), aim: { atMost: 60 } },
			figure('saves of a page of 12 answers', saves.perSecond, '/s'),
			figure('save, p99', percentile(saves.took, 0.99), 'ms'),
			figure('anonymous openings, the log forgotten', opens.perSecond, '/s'),
			figure('questionnaire pages', pages.perSecond, '/s')
		];
	} finally {
		client.close();
		await server.remove();
		await database.remove();
	}
}

/** The same rows straight into SQLite, one transaction a submission, as durable. */
function rawSubmissions(): Figure {
	const folder = mkdtempSync(join(tmpdir(), 'soundings-bench-'));
	const db = new Sqlite(join(folder, 'raw.db'));
	db.pragma('journal_mode = WAL');
	db.pragma('synchronous = FULL');
	db.exec(
		`create table response (id text primary key, state text not null) without rowid;
		create table answer (response_id text not null, question_id text not null, value text not null,
			is_read integer not null, primary key (response_id, question_id)) without rowid;`
	);
	const response = db.prepare('insert into response values (?, ?)');
	const answer = db.prepare('insert into answer values (?, ?, ?, 0)');
	const submit = db.transaction((id: string) => {
		response.run(id, 'submitted');
		for (const [questionId, text] of twelveAnswers(id))
			answer.run(id, questionId, JSON.stringify({ kind: 'text', text }));
	});
	const count = 3000;
	const start = performance.now();
	for (let n = 0; n < count; n++) submit(`response-${String(n)}`);
	const perSecond = count / ((performance.now() - start) / 1000);
	db.close();
	rmSync(folder, { recursive: true });
	return {
		name: 'raw better-sqlite3: transactions of the same rows',
		value: perSecond,
		unit: '/s'
	};
}

export default async function answering(): Promise<Figure[]> {
	const raw = rawSubmissions();
	const sqlite = await measure('SQLite', 'sqlite');
	const ratios = sqlite
		.slice(0, 1)
		.map((one) => ratio('SQLite: submissions over HTTP to raw transactions', one, raw, 0.2));
	const postgres =
		process.env.TEST_POSTGRES_URL === undefined ? [] : await measure('PostgreSQL', 'postgres');
	return [raw, ...sqlite, ...ratios, ...postgres];
}
