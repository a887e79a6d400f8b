import type { Page } from '@playwright/test';
import { eq } from 'drizzle-orm';
import { consultation } from '../../src/lib/server/db/schema.ts';
import { aConsultation } from '../support/consultation-builder.ts';
import { inviteAll } from '../support/response-steps.ts';
import { examine } from './examine.ts';
import type { Server } from './server.ts';
import { expect, test } from './story.ts';
import { beforehand } from './story/beforehand.ts';
import { begin as start } from './story/begin.ts';
import { pastReceipt } from './story/past-receipt.ts';

const SLUG = 'draft-guidance-on-commissioning';
const WORDS = '“Para 12” – mae’r geiriau’n aneglur 🙂.\n\nSee • the table, مرحبا.';

const invite = (server: Server) =>
	beforehand(server, async (ctx) => {
		const { id } = await aConsultation(ctx, { content: { audience: 'invited' } });
		const [invited] = await inviteAll(ctx, id, ['Canolfan Tŷ Gobaith', 'Harbour & Hearth CIC']);
		if (invited === undefined) throw new Error('nobody invited');
		return `/invitation/${invited.secret}`;
	});

const closeNow = (server: Server) =>
	beforehand(server, (ctx) =>
		ctx.db.write(async (tx) => {
			await tx
				.update(consultation)
				.set({ closesAt: new Date(Date.now() - 1000) })
				.where(eq(consultation.slug, SLUG));
		})
	);

const save = (page: Page) => page.getByRole('button', { name: 'Save and continue' }).click();

test.use({ viewport: { width: 390, height: 844 } });

test('an invited organisation answers anonymously, and changes it later @no-scripts', async ({
	page,
	server
}) => {
	const link = await invite(server);
	await page.goto(link);
	await page.getByText('Against whom does answering').click();
	await examine(page, 'answer-how');
	await page.getByRole('button', { name: 'Start' }).click();
	await expect(page.getByRole('alert')).toContainText('Choose how you want to answer');
	await start(page, link, 'Anonymously');
	expect(new URL(page.url()).pathname).not.toContain('invitation');
	await examine(page, 'answer-tasks');
	await test.step('its receipt was shown first, and is never further than a link', async () => {
		await page.getByRole('link', { name: 'your receipt code' }).click();
		const code = await page.getByLabel('The same code, to copy').inputValue();
		await examine(page, 'receipt-looked-up');
		await page.goto(`/answer/${SLUG}/receipt?begun`);
		await expect(page.getByLabel('The same code, to copy')).toHaveValue(code);
		await examine(page, 'receipt-begun');
		await pastReceipt(page);
		await expect(page.getByRole('link', { name: 'Bidding' })).toHaveAccessibleDescription(
			/4 questions, all optional Not started/
		);
	});

	await test.step('it says about itself only what it chooses', async () => {
		await page.getByRole('link', { name: 'About your organisation' }).click();
		await expect(page.getByLabel('Name of your organisation')).toHaveCount(0);
		await examine(page, 'answer-about');
		await save(page);
	});
	await test.step('an error keeps what was typed, and the rest is saved', async () => {
		await page.getByLabel('What would make it clearer?').fill(WORDS);
		await page.getByRole('radio', { name: 'Strongly agree' }).check();
		await page.getByRole('radio', { name: 'Other', exact: true }).check();
		await save(page);
		await expect(page).toHaveTitle(/^Error: /);
		await expect(page.getByLabel('What would make it clearer?')).toHaveValue(WORDS);
		await examine(page, 'answer-error');
		await page.getByLabel('Please say what').fill('Ten years');
		await save(page);
	});
	await test.step('a question appears because of an answer', async () => {
		await page.getByRole('radio', { name: 'Yes' }).check();
		await save(page);
		await expect(page.getByText('One more question is asked')).toBeVisible();
		await examine(page, 'answer-added');
		await page.getByLabel('The framework').check();
		await page.getByLabel('Vetting').selectOption('1');
		await save(page);
	});
	await test.step('it is shown what could give it away, and goes on', async () => {
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(/could give you away/);
		await page.getByRole('link', { name: 'Continue' }).click();
	});
	await test.step('it checks its answers and sends them', async () => {
		await expect(page.getByText('Other: Ten years')).toBeVisible();
		await examine(page, 'answer-check');
		await page.getByRole('radio', { name: 'Yes, they may be quoted' }).check();
		await page.getByRole('button', { name: 'Send your response' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Response sent/);
		await examine(page, 'answer-receipt');
	});
	const code = await page.getByLabel('The same code, to copy').inputValue();
	await test.step('whoever has not kept it is asked once', async () => {
		await page.getByRole('button', { name: 'Continue' }).click();
		await expect(page.getByText('Nobody can give it to you again')).toBeVisible();
		await examine(page, 'receipt-asked');
		await page.getByRole('button', { name: 'Continue, kept or not' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(/What happens next/);
		await page.goto(`/answer/${SLUG}/receipt?sent`);
		await page.getByLabel('I have kept the code').check();
		await page.getByRole('button', { name: 'Continue' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(/What happens next/);
		await page.goto(`/answer/${SLUG}/receipt?sent`);
		await expect(page.getByText('still the one that you have kept')).toBeVisible();
	});
	await test.step('the receipt is a file too', async () => {
		const download = page.waitForEvent('download');
		await page.getByRole('link', { name: 'Save as a file' }).click();
		expect((await download).suggestedFilename()).toBe('receipt-code.txt');
	});
	await test.step('the invitation starts no second response', async () => {
		// The link alone does not tell: whoever has all links could find out who has answered.
		await page.goto(link);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Answer this consultation/);
		await page.getByRole('radio', { name: 'By name' }).check();
		await page.getByRole('button', { name: 'Start' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(/has been used/);
		await examine(page, 'answer-used');
	});
	await test.step('with the code it comes back, changes a word and sends again', async () => {
		await page.context().clearCookies();
		await page.getByRole('link', { name: 'Use a receipt code' }).click();
		await examine(page, 'answer-return');
		await page.getByLabel('Your receipt code').fill('1234');
		await page.getByRole('button', { name: 'Continue' }).click();
		await expect(page.getByRole('alert')).toContainText('24 letters');
		await page.getByLabel('Your receipt code').fill(code.toLowerCase().replaceAll('0', 'o'));
		await page.getByRole('button', { name: 'Continue' }).click();
		await page.getByRole('link', { name: 'Grants and contracts' }).click();
		await page.getByLabel('What would make it clearer?').fill('A glossary.');
		await page.getByRole('button', { name: 'Save and come back later' }).click();
		await examine(page, 'answer-later');
		await page.getByRole('link', { name: 'Go on answering now' }).click();
		await expect(page.getByText('You have changes that are not sent')).toBeVisible();
		await page.getByRole('link', { name: 'check and send again' }).click();
		await page.getByRole('button', { name: 'Send again' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Response sent/);
	});
	expect(server.output()).not.toContain('/answer');
});

test('an organisation answers by name in two tabs, and loses no word @no-scripts', async ({
	page,
	server
}) => {
	await start(page, await invite(server), 'By name');
	await page.getByRole('link', { name: 'About your organisation' }).click();
	await expect(page.getByLabel('Name of your organisation')).toHaveValue('Canolfan Tŷ Gobaith');
	await save(page);
	const other = await page.context().newPage();
	await other.goto(page.url());
	await page.getByLabel('What would make it clearer?').fill('From the first tab.');
	await save(page);
	await other.getByLabel('What would make it clearer?').fill('From the second tab.');
	await save(other);
	await expect(other.getByText('From the first tab.')).toBeVisible();
	await expect(other.getByLabel('What would make it clearer?')).toHaveValue('From the second tab.');
	await examine(other, 'answer-two-tabs');
	await other.getByRole('radio', { name: 'What was saved meanwhile' }).check();
	await save(other);
	await other.goto(`/answer/${SLUG}/check`);
	await expect(other.getByText('From the first tab.')).toBeVisible();
});

test('a consultation closes while somebody is writing, and their words are still there @no-scripts', async ({
	page,
	server
}) => {
	await start(page, await invite(server), 'Not for attribution');
	await page.getByRole('link', { name: 'Grants and contracts' }).click();
	await page.getByLabel('What would make it clearer?').fill(WORDS);
	await closeNow(server);
	const answer = page.waitForResponse((response) => response.request().method() === 'POST');
	await save(page);
	expect((await answer).status()).toBe(403);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(/has closed/);
	await expect(page.getByLabel('What would make it clearer?')).toHaveValue(WORDS);
	await examine(page, 'answer-closed');
	await page.goto(`/answer/${SLUG}/tasks`);
	await expect(page.getByText('was not sent before it closed')).toBeVisible();
	await examine(page, 'answer-closed-tasks');
	// The page that follows starting, looked at again: there is nothing left to go on with.
	await page.goto(`/answer/${SLUG}/receipt?begun`);
	await expect(page.getByText('It was not sent, so nobody has seen it.')).toBeVisible();
	await expect(page.getByRole('button', { name: 'Continue' })).toHaveCount(0);
});

test('somebody with the open link withdraws a response @scriptless', async ({ page, server }) => {
	await beforehand(server, (ctx) => aConsultation(ctx));
	await start(page, `/answer/${SLUG}`, 'By name');
	await page.getByRole('link', { name: 'Withdraw this response' }).click();
	await examine(page, 'answer-withdraw');
	await page.getByRole('button', { name: 'Withdraw and delete' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Response withdrawn/);
	await examine(page, 'answer-withdrawn');
	await page.goto(`/answer/${SLUG}/tasks`);
	await expect(page).toHaveURL(/\/return/);
});

test('the first page of answering is small and runs no script', async ({ page, server }) => {
	await beforehand(server, (ctx) => aConsultation(ctx));
	const client = await page.context().newCDPSession(page);
	await client.send('Network.enable');
	const addresses = new Map<string, string>();
	const sizes = new Map<string, number>();
	client.on('Network.requestWillBeSent', ({ requestId, request }) => {
		addresses.set(requestId, request.url);
	});
	client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
		sizes.set(addresses.get(requestId) ?? '', encodedDataLength);
	});
	await page.goto(`/answer/${SLUG}`, { waitUntil: 'networkidle' });
	const total = (keep: (url: string) => boolean) =>
		[...sizes].filter(([url]) => keep(url)).reduce((sum, [, size]) => sum + size, 0);
	const isFont = (url: string) => url.endsWith('.woff2');
	expect([...sizes.keys()].filter((url) => /\.m?js(\?|$)/.test(url))).toEqual([]);
	expect(total((url) => !isFont(url))).toBeLessThanOrEqual(25 * 1024);
	expect(total(() => true)).toBeLessThanOrEqual(80 * 1024);
});

test('a page of answers that is too large is refused, and what was saved stands', async ({
	page,
	server
}) => {
	await beforehand(server, (ctx) => aConsultation(ctx));
	await start(page, `/answer/${SLUG}`, 'Anonymously');
	await page.getByRole('link', { name: 'Grants and contracts' }).click();
	await page.getByLabel('What would make it clearer?').fill(WORDS);
	await save(page);
	// Sent as the browser would; typing two million letters into it takes minutes.
	const answer = await page.request.post(`/answer/${SLUG}/section/1`, {
		form: { 'q-q-why': 'x'.repeat(2_000_001) },
		headers: { origin: server.url, accept: 'text/html' }
	});
	expect(answer.status()).toBe(413);
	expect(await answer.text()).toContain('What you sent is too large.');
	await page.goto(`/answer/${SLUG}/section/1`);
	await expect(page.getByLabel('What would make it clearer?')).toHaveValue(WORDS);
});
