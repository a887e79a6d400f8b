import { constants, generateKeyPairSync, privateDecrypt } from 'node:crypto';
import { ballotText } from '../../src/lib/domain/identity/ballot.ts';
import type { BallotRequest } from '../../src/lib/domain/identity/ballot-request.ts';
import { bytesToText } from '../../src/lib/domain/identity/bytes.ts';
import { startServer } from '../e2e/server.ts';
import { finish, requestFor } from '../support/ballots.ts';
import { httpClient, HttpRespondent, type HttpClient } from '../support/http-respondent.ts';
import { inChild } from '../support/in-child.ts';
import { twelveAnswers } from '../support/twelve-questions.ts';
import { createDatabase } from './create-database.ts';
import { ratio, type Figure } from './figure.ts';

const CONNECTIONS = 16;
const INVITED = 240;

/** Does `work` for every item, `CONNECTIONS` at a time; how many a second. */
async function perSecond<T>(items: readonly T[], work: (item: T, n: number) => Promise<void>) {
	const rest = items.entries();
	const start = performance.now();
	await Promise.all(
		Array.from({ length: CONNECTIONS }, async () => {
			for (const [n, item] of rest) await work(item, n);
		})
	);
	return items.length / ((performance.now() - start) / 1000);
}

/** OpenSSL's private operation on 3072 bits, alone on one thread. */
function rawSigning(): Figure {
	const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 3072 });
	const message = Buffer.alloc(384, 7);
	const start = performance.now();
	const count = 200;
	for (let n = 0; n < count; n++)
		privateDecrypt({ key: privateKey, padding: constants.RSA_NO_PADDING }, message);
	const value = count / ((performance.now() - start) / 1000);
	return { name: 'raw privateDecrypt, 3072 bits', value, unit: '/s' };
}

/** The key that the server's page hands to a browser. */
async function keyOf(client: HttpClient, secret: string) {
	const { body } = await client.send('GET', `/invitation/${secret}`);
	const of = (name: string) => new RegExp(`data-${name}="([^"]+)"`).exec(body)?.[1] ?? '';
	return { publicKey: of('key'), versionId: of('version') };
}

/** Whole answers a second: opened, twelve answers saved, sent. */
const answers = (client: HttpClient, slug: string, ballots: readonly (string | undefined)[]) =>
	perSecond(ballots, async (ballot, n) => {
		const one = new HttpRespondent(client, slug);
		const replies = [
			await one.open('anonymous', ballot),
			await one.save(1, twelveAnswers(String(n))),
			await one.submit()
		];
		for (const { status } of replies)
			if (status !== 303) throw new Error(`answered ${String(status)}`);
	});

async function measure(engine: 'sqlite' | 'postgres', raw: Figure): Promise<Figure[]> {
	const database = await createDatabase(engine);
	const name = engine === 'sqlite' ? 'SQLite' : 'PostgreSQL';
	// Printed by the program on its one line.
	const secrets = JSON.parse(
		await inChild('seed-invited.ts', database.url, 'open', 'invited', String(INVITED))
	) as string[];
	const server = await startServer({ DATABASE_URL: database.url, LOG_LEVEL: 'error' });
	const client = httpClient(server.url, CONNECTIONS);
	try {
		const { publicKey, versionId } = await keyOf(client, secrets[0] ?? '');
		// Blinding is the browser's work, and done before the clock runs.
		const wanted: { secret: string; request: BallotRequest }[] = [];
		for (const secret of secrets)
			wanted.push({ secret, request: await requestFor(publicKey, versionId) });
		const signatures: string[] = [];
		const issues = await perSecond(wanted, async ({ secret, request }, n) => {
			const json = { versionId, blinded: bytesToText(request.blinded) };
			const { status, body } = await client.send('POST', `/invitation/${secret}/ballot`, { json });
			if (status !== 200) throw new Error(`answered ${String(status)}`);
			// What the endpoint sends, and the story reads it in a browser.
			signatures[n] = (JSON.parse(body) as { signature: string }).signature;
		});
		const ballots = wanted.map(({ request }, n) =>
			ballotText(finish(publicKey, request, signatures[n] ?? ''))
		);
		const without = await answers(client, 'open', Array<undefined>(INVITED).fill(undefined));
		const withBallot = await answers(client, 'invited', ballots);
		const figure = (what: string, value: number): Figure => ({
			name: `${name}: ${what}`,
			value,
			unit: '/s'
		});
		const signed = figure('ballots issued over HTTP', issues);
		const plain = figure('whole answers without a ballot', without);
		const ours = figure('whole answers with a ballot', withBallot);
		return [
			signed,
			ratio(`${name}: issued to raw privateDecrypt`, signed, raw),
			plain,
			ours,
			ratio(`${name}: answers with a ballot to without`, ours, plain, 0.6)
		];
	} finally {
		client.close();
		await server.remove();
		await database.remove();
	}
}

export default async function ballots(): Promise<Figure[]> {
	const raw = rawSigning();
	const sqlite = await measure('sqlite', raw);
	const postgres =
		process.env.TEST_POSTGRES_URL === undefined ? [] : await measure('postgres', raw);
	return [raw, ...sqlite, ...postgres];
}
