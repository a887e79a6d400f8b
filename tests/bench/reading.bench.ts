import { Sqlite } from '../../src/lib/server/db/sqlite-driver.ts';
import { createDatabase } from './create-database.ts';
import { percentile, ratio, type Figure } from './figure.ts';
import { startServer } from '../e2e/server.ts';
import { httpClient } from '../support/http-respondent.ts';
import { inChild } from '../support/in-child.ts';
import { seedManyResponses, type ManyResponses } from '../support/many-responses.ts';

const RESPONSES = 50_000;
const TIMES = 40;

/** The desk's pages whose cost could grow with the responses, one request at a time. */
const pages = (consultationId: string) => {
	const desk = `/secretariat/consultations/${consultationId}`;
	return [
		{ name: 'first page of answers', path: `${desk}/coding?question=clearer`, aim: 150 },
		{ name: 'first page of unread answers', path: `${desk}/coding?question=clearer&read=unread` },
		{ name: 'what was said under "other"', path: `${desk}/coding?question=routes` },
		{ name: 'list of responses', path: `${desk}/responses` },
		{ name: 'public list', path: '/' }
	];
};

async function measurePages(name: string, url: string, made: ManyResponses): Promise<Figure[]> {
	const server = await startServer({ DATABASE_URL: url, LOG_LEVEL: 'error' });
	const client = httpClient(server.url, 1);
	const figures: Figure[] = [];
	try {
		for (const page of pages(made.consultationId)) {
			const took: number[] = [];
			for (let n = 0; n < TIMES; n++) {
				const began = performance.now();
				const { status } = await client.send('GET', page.path, {
					cookie: `session=${made.session}`
				});
				if (status !== 200) throw new Error(`${page.path} answered ${String(status)}`);
				took.push(performance.now() - began);
			}
			figures.push(
				{
					name: `${name}: ${page.name}, p50`,
					value: percentile(took, 0.5),
					unit: 'ms',
					...(page.aim === undefined ? {} : { aim: { atMost: page.aim } })
				},
				{ name: `${name}: ${page.name}, p95`, value: percentile(took, 0.95), unit: 'ms' }
			);
		}
		return figures;
	} finally {
		client.close();
		await server.remove();
	}
}

async function measureQuery(name: string, url: string, made: ManyResponses): Promise<Figure> {
	// Printed by the program on its one line.
	const took = JSON.parse(
		await inChild('time-reading.ts', url, made.consultationId, 'clearer', String(TIMES))
	) as number[];
	return { name: `${name}: the query alone, p50`, value: percentile(took, 0.5), unit: 'ms' };
}

/** The same page and the same counts as two statements, with better-sqlite3 and nothing else. */
function rawReading(url: string, { consultationId }: ManyResponses): Figure {
	const db = new Sqlite(url.replace('file:', ''), { readonly: true });
	const from = `from answer a join response r on r.id = a.response_id
		where a.question_id = 'clearer' and r.consultation_id = ? and r.state = 'submitted'`;
	const count = db.prepare(`select count(*), sum(a.is_read) ${from}`);
	const page = db.prepare(`select a.*, r.attribution ${from} order by a.response_id limit 25`);
	const took: number[] = [];
	for (let n = 0; n < TIMES; n++) {
		const began = performance.now();
		count.get(consultationId);
		page.all(consultationId);
		took.push(performance.now() - began);
	}
	db.close();
	return {
		name: 'raw better-sqlite3: the same page and counts, p50',
		value: percentile(took, 0.5),
		unit: 'ms'
	};
}

async function measure(engine: 'sqlite' | 'postgres'): Promise<Figure[]> {
	const database = await createDatabase(engine);
	const name = engine === 'sqlite' ? 'SQLite' : 'PostgreSQL';
	try {
		const made = await seedManyResponses(database.url, RESPONSES);
		await database.settle();
		const query = await measureQuery(name, database.url, made);
		const ownPages = await measurePages(name, database.url, made);
		if (engine === 'postgres') return [query, ...ownPages];
		const raw = rawReading(database.url, made);
		const first = ownPages.slice(0, 1);
		return [
			raw,
			query,
			...ownPages,
			...first.map((page) => ratio('SQLite: first page, times as long as raw', page, raw))
		];
	} finally {
		await database.remove();
	}
}

export default async function reading(): Promise<Figure[]> {
	const sqlite = await measure('sqlite');
	return process.env.TEST_POSTGRES_URL === undefined
		? sqlite
		: [...sqlite, ...(await measure('postgres'))];
}
