import { Sqlite } from '../../src/lib/server/db/sqlite-driver.ts';
import { httpClient, HttpRespondent, type HttpClient } from '../support/http-respondent.ts';
import { inChild } from '../support/in-child.ts';
import { TWELVE_IDS, twelveAnswers } from '../support/twelve-questions.ts';
import { expect, test } from './story.ts';

const ROUNDS = 12;
const AT_ONCE = 8;

/** Respondents one after another, until the server dies; the marks of those that saw a receipt. */
async function answerUntilItDies(
	client: HttpClient,
	name: string,
	acknowledged: Map<string, string>
): Promise<void> {
	for (let n = 0; ; n++) {
		const mark = `${name}-${String(n)}:`;
		const respondent = new HttpRespondent(client, 'storm');
		try {
			const opened = await respondent.open('anonymous');
			const saved = await respondent.save(1, twelveAnswers(mark));
			const submitted = await respondent.submit();
			if ([opened, saved, submitted].some(({ status }) => status !== 303)) continue;
			// The receipt page is the acknowledgement.
			const receipt = await respondent.receiptPage();
			if (receipt.body.includes('Response sent')) acknowledged.set(mark, respondent.receipt);
		} catch {
			return;
		}
	}
}

/** How many submitted responses hold the twelve answers with each mark. */
function submittedMarks(file: string): Map<string, number> {
	const db = new Sqlite(file, { readonly: true });
	const rows = db
		.prepare<[], { marks: string }>(
			`select group_concat(distinct substr(json_extract(a.value, '$.text'), 1,
				instr(json_extract(a.value, '$.text'), ':'))) as marks
			from response r join answer a on a.response_id = r.id
			where r.state = 'submitted' group by r.id having count(*) = ${String(TWELVE_IDS.length)}`
		)
		.all();
	db.close();
	const counts = new Map<string, number>();
	for (const { marks } of rows) counts.set(marks, (counts.get(marks) ?? 0) + 1);
	return counts;
}

test('no submission that got its receipt is lost or doubled, however often the server is killed', async ({
	server
}) => {
	await server.stop();
	await inChild('seed-twelve-questions.ts', `file:${server.databaseFile}`, 'storm');
	const acknowledged = new Map<string, string>();
	for (let round = 0; round < ROUNDS; round++) {
		await server.start();
		const client = httpClient(server.url, AT_ONCE);
		const receiptsBefore = acknowledged.size;
		const respondents = Array.from({ length: AT_ONCE }, (_, n) =>
			answerUntilItDies(client, `r${String(round)}c${String(n)}`, acknowledged)
		);
		// In the middle of the storm, however slow the machine is, and each round at another moment
		// of the journeys.
		await expect
			.poll(() => acknowledged.size, { timeout: 60_000, intervals: [2] })
			.toBeGreaterThan(receiptsBefore + 2 * round);
		await new Promise((resolve) => setTimeout(resolve, 7 * round));
		await server.stop('SIGKILL');
		client.close();
		await Promise.all(respondents);
	}
	await server.start();
	const kept = submittedMarks(server.databaseFile);
	expect(acknowledged.size).toBeGreaterThanOrEqual(ROUNDS);
	for (const mark of acknowledged.keys()) expect(kept.get(mark), mark).toBe(1);
	for (const [marks, count] of kept) expect(count, marks).toBe(1);
	// And each receipt still opens its response.
	const [receipt = ''] = [...acknowledged.values()].slice(-1);
	const page = await fetch(`${server.url}/answer/storm/receipt`, {
		headers: { cookie: `response=${receipt}` }
	});
	expect(page.status).toBe(200);
	console.log(
		`${String(ROUNDS)} kills, ${String(acknowledged.size)} receipts, ${String(kept.size)} submissions kept`
	);
});
