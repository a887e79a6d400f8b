import { gzipSync } from 'node:zlib';
import { MOST_ON_A_PAGE } from '../../src/lib/domain/documents/cut-into-pages.ts';
import { beforehand } from '../e2e/story/beforehand.ts';
import { startServer } from '../e2e/server.ts';
import type { Clause } from '../../src/lib/domain/documents/clause.ts';
import { aDocument } from '../support/a-document.ts';
import { aConsultation } from '../support/consultation-builder.ts';
import { httpClient, HttpRespondent } from '../support/http-respondent.ts';
import { guidanceClauses } from '../support/place-document.ts';
import { percentile, type Figure } from './figure.ts';

const KILOBYTE = 1024;

/** Words of a paragraph, as in guidance that explains itself. */
const LONG = 60;

/**
 * Guidance that compresses as badly as words can: each paragraph has its number and sixty words in
 * an order that nobody wrote.
 */
function mixedClauses(count: number): Clause[] {
	const clauses = guidanceClauses(count);
	const words = clauses.flatMap(({ text }) => text.split(' '));
	let seed = 1;
	const draw = () => {
		seed = (seed * 48_271) % 2_147_483_647;
		return words[seed % words.length] ?? '';
	};
	return clauses.map((clause) => {
		if (clause.kind !== 'paragraph') return clause;
		const text = Array.from({ length: LONG }, draw).join(' ');
		return { ...clause, text, html: text.replace(/&/g, '&amp;').replace(/</g, '&lt;') };
	});
}

/** What a respondent's browser fetches to read a draft: compressed bytes, and the time of a page. */
async function measure(clauseCount: number): Promise<Figure[]> {
	const clauses = mixedClauses(clauseCount);
	const server = await startServer({ LOG_LEVEL: 'error' });
	const client = httpClient(server.url, 1);
	try {
		const slug = `draft-of-${String(clauseCount)}`;
		await beforehand(server, async (ctx) => {
			const { id } = await aConsultation(ctx, { slug, content: { audience: 'open-link' } });
			await aDocument(ctx, id, { clauses });
		});
		const one = new HttpRespondent(client, slug);
		await one.open('anonymous');
		const took: number[] = [];
		let page = '';
		for (let n = 0; n < 20; n++) {
			const began = performance.now();
			page = (await one.get('document')).body;
			took.push(performance.now() - began);
		}
		const texts = clauses.slice(0, MOST_ON_A_PAGE);
		const raw = gzipSync(texts.map(({ number, text }) => `${number} ${text}`).join('\n')).length;
		const compressed = gzipSync(page, { level: 6 }).length;
		const name = `${String(clauseCount)} clauses`;
		const [, script = ''] = /<script type="module" src="([^"]+)"/.exec(page) ?? [];
		const { pathname } = new URL(script, `${server.url}/answer/${slug}/document`);
		const { body } = await client.send('GET', pathname);
		return [
			{
				name: `${name}: page, compressed`,
				value: compressed / KILOBYTE,
				unit: 'KB',
				aim: { atMost: 60 }
			},
			{ name: `${name}: its text alone, compressed`, value: raw / KILOBYTE, unit: 'KB' },
			{ name: `${name}: page to its text`, value: compressed / raw, unit: 'x' },
			{ name: `${name}: page, not compressed`, value: page.length / KILOBYTE, unit: 'KB' },
			{
				name: `${name}: the script, compressed, not needed`,
				value: gzipSync(body).length / KILOBYTE,
				unit: 'KB',
				aim: { atMost: 15 }
			},
			{ name: `${name}: a page, p50`, value: percentile(took, 0.5), unit: 'ms' }
		];
	} finally {
		client.close();
		await server.remove();
	}
}

export default async function commenting(): Promise<Figure[]> {
	return [...(await measure(100)), ...(await measure(2000))];
}
