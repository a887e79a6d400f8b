import { Sqlite } from '../../src/lib/server/db/sqlite-driver.ts';
import { startServer } from '../e2e/server.ts';
import { httpClient } from '../support/http-respondent.ts';
import { inChild } from '../support/in-child.ts';
import { createDatabase } from './create-database.ts';
import { percentile, ratio, type Figure } from './figure.ts';

const RESPONSES = 600;
const TIMES = 40;
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
				name: `${name}: ${page.name}, p99`,
				value: percentile(took, 0.99),
				unit: 'ms'
			});
		}
		return figures;
	} finally {
		client.close();
		await server.remove();
	}
}

/** The margin's counts as one statement, with better-sqlite3 and nothing else. */
function rawMargin(url: string, { consultationId, comments }: Made): Figure {
	const db = new Sqlite(url.replace('file:', ''), { readonly: true });
	const counts = db.prepare(`select a.question_id, a.response_id, a.comment_kind, a.is_read
		from response r join answer a on a.response_id = r.id
		where r.consultation_id = ? and r.state = 'submitted' and a.comment_kind is not null`);
	const took: number[] = [];
	for (let n = 0; n < TIMES; n++) {
		const began = performance.now();
		if (counts.all(consultationId).length !== comments) throw new Error('comments are missing');
		took.push(performance.now() - began);
	}
	db.close();
	return {
		name: 'raw better-sqlite3: the rows that the margin counts, p50',
		value: percentile(took, 0.5),
		unit: 'ms'
	};
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
		const raw = rawMargin(database.url, made);
		const [margin] = figures;
		return [
			raw,
			...figures,
			...(margin === undefined ? [] : [ratio('SQLite: margin, times as long as raw', margin, raw)])
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
