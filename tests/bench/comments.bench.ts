import { Sqlite } from '../../src/lib/server/db/sqlite-driver.ts';
import { startServer } from '../e2e/server.ts';
import { httpClient } from '../support/http-respondent.ts';
import { inChild } from '../support/in-child.ts';
import { createDatabase } from './create-database.ts';
import { percentile, ratio, type Figure } from './figure.ts';

const RESPONSES = 600;
const TIMES = 25;
const AIM = 150;

interface Made {
	consultationId: string;
	themeId: string;
	session: string;
	comments: number;
}

/** The desk's pages of comments, one request at a time. Clause 4 is where most was said. */
const pages = ({ consultationId, themeId }: Made) => {
	const desk = `/secretariat/consultations/${consultationId}`;
	return [
		{ name: 'margin', path: `${desk}/comments` },
		{ name: 'comments on a clause', path: `${desk}/coding?question=clause-0004` },
		{ name: 'table', path: `${desk}/comments/table` },
		{ name: 'table by kind', path: `${desk}/comments/table?order=kind&page=40` },
		{ name: 'table with suggested words', path: `${desk}/comments/table?only=suggested` },
		{ name: 'table of a theme', path: `${desk}/comments/table?theme=${themeId}` },
		{
			name: 'table, unread and anonymous',
			path: `${desk}/comments/table?only=unread&attribution=anonymous`
		}
	];
};

async function measurePages(name: string, url: string, made: Made): Promise<Figure[]> {
	const server = await startServer({ DATABASE_URL: url, LOG_LEVEL: 'error' });
	const client = httpClient(server.url, 1);
	const figures: Figure[] = [];
	try {
		for (const page of pages(made)) {
			const took: number[] = [];
			for (let n = 0; n < TIMES; n++) {
				const began = performance.now();
				const { status } = await client.send('GET', page.path, {
					cookie: `session=${made.session}`
				});
				if (status !== 200) throw new Error(`${page.path} answered ${String(status)}`);
				took.push(performance.now() - began);
			}
			figures.push({
				name: `${name}: ${page.name}, p50`,
				value: percentile(took, 0.5),
				unit: 'ms',
				aim: { atMost: AIM }
			});
			figures.push({
				name: `${name}: ${page.name}, p95`,
				value: percentile(took, 0.95),
				unit: 'ms'
			});
		}
		return figures;
	} finally {
		client.close();
		await server.remove();
	}
}

/** What three of the pages count or show, each as one statement, with better-sqlite3 and nothing else. */
function rawReading(url: string, { consultationId, comments }: Made): Figure[] {
	const db = new Sqlite(url.replace('file:', ''), { readonly: true });
	const from = `from response r join answer a on a.response_id = r.id
		where r.consultation_id = ? and r.state = 'submitted' and a.comment_kind is not null`;
	const statements = [
		{
			name: 'margin',
			sql: `select a.question_id, a.response_id, a.comment_kind, a.is_read ${from}`,
			rows: comments
		},
		{
			name: 'comments on a clause',
			sql: `select a.*, r.attribution ${from} and a.question_id = 'clause-0004'
				order by a.response_id limit 25`,
			rows: 25
		},
		{ name: 'table', sql: `select a.* ${from} order by a.question_id limit 50`, rows: 50 }
	];
	try {
		return statements.map(({ name, sql, rows }) => {
			const statement = db.prepare(sql);
			const took: number[] = [];
			for (let n = 0; n < TIMES; n++) {
				const began = performance.now();
				if (statement.all(consultationId).length !== rows) throw new Error(`${name} misses rows`);
				took.push(performance.now() - began);
			}
			const value = percentile(took, 0.5);
			return { name: `raw better-sqlite3: the rows of ${name}, p50`, value, unit: 'ms' };
		});
	} finally {
		db.close();
	}
}

async function measure(engine: 'sqlite' | 'postgres'): Promise<Figure[]> {
	const database = await createDatabase(engine);
	const name = engine === 'sqlite' ? 'SQLite' : 'PostgreSQL';
	try {
		// Printed by the program on its one line.
		const made = JSON.parse(
			await inChild('seed-comments.ts', database.url, String(RESPONSES))
		) as Made;
		await database.settle();
		const figures = await measurePages(name, database.url, made);
		if (engine === 'postgres') return figures;
		const raw = rawReading(database.url, made);
		const names = ['margin', 'comments on a clause', 'table'];
		return [
			...raw,
			...figures,
			...names.flatMap((page, at) => {
				const own = figures.find((figure) => figure.name === `SQLite: ${page}, p50`);
				const baseline = raw[at];
				return own === undefined || baseline === undefined
					? []
					: [ratio(`SQLite: ${page}, times as long as raw`, own, baseline)];
			})
		];
	} finally {
		await database.remove();
	}
}

export default async function comments(): Promise<Figure[]> {
	const sqlite = await measure('sqlite');
	return process.env.TEST_POSTGRES_URL === undefined
		? sqlite
		: [...sqlite, ...(await measure('postgres'))];
}
