import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { consultation } from '../../src/lib/server/db/schema.ts';
import { aConsultation } from '../support/consultation-builder.ts';
import { begin, inviteAll } from '../support/response-steps.ts';
import { examine } from './examine.ts';
import type { Server } from './server.ts';
import { expect, test } from './story.ts';
import { beforehand } from './story/beforehand.ts';
import { passClosing } from './story/pass-closing.ts';
import { pastReceipt } from './story/past-receipt.ts';

const SLUG = 'draft-guidance-on-commissioning';

const inviteTwo = (server: Server) =>
	beforehand(server, async (ctx) => {
		const { id } = await aConsultation(ctx, { content: { audience: 'invited' } });
		const invited = await inviteAll(ctx, id, ['Canolfan Tŷ Gobaith', 'Harbour & Hearth CIC']);
		return invited.map(({ secret }) => `/invitation/${secret}`);
	});

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const startAnonymously = (page: Page) =>
	page.getByRole('button', { name: 'Start an anonymous response' });
const chooseAnonymously = async (page: Page) => {
	await page.getByRole('radio', { name: 'Anonymously' }).check();
	await page.getByRole('button', { name: 'Start', exact: true }).click();
	await expect(startAnonymously(page)).toBeVisible();
};

test.use({ viewport: { width: 390, height: 844 } });

test('a ballot is got from the invitation, saved, and handed in on another device', async ({
	page,
	server,
	anotherPerson
}) => {
	const [link = ''] = await inviteTwo(server);
	const sent: { url: string; body: string; headers: Record<string, string> }[] = [];
	page.context().on('request', (request) => {
		sent.push({
			url: request.url(),
			body: request.postData() ?? '',
			headers: request.headers()
		});
	});

	await test.step('nothing is signed for a program that only opens the link', async () => {
		await page.goto(link, { waitUntil: 'networkidle' });
		await expect(page.getByText('You answer with a ballot')).toBeVisible();
		expect(sent.filter(({ url }) => url.endsWith('/ballot'))).toEqual([]);
	});
	await test.step('the script is one small file', async () => {
		const scripts = sent.filter(({ url }) => /\.m?js$/.test(url));
		expect(scripts).toHaveLength(1);
		const file = await (await page.request.get(scripts[0]?.url ?? '')).body();
		expect(gzipSync(file).length).toBeLessThan(20 * 1024);
	});
	await test.step('for a person it is got at once, before any choice', async () => {
		await page.getByText('How do you want to answer?').click();
		await expect(page.getByText('Your ballot is ready')).toBeVisible();
		expect(sent.filter(({ url }) => url.endsWith('/ballot'))).toHaveLength(1);
		await page.getByText('Keep your ballot for another').click();
		await examine(page, 'ballot-ready');
	});
	const comeBack = await page.getByLabel('Your come-back link', { exact: true }).inputValue();
	expect(comeBack).toMatch(new RegExp(`^${server.url}/answer/${SLUG}#ballot=b1\\.`));
	const hash = await page.locator('[data-ballot-hash]').textContent();
	await test.step('it is saved as a file', async () => {
		const download = page.waitForEvent('download');
		await page.getByRole('button', { name: 'Save my ballot' }).click();
		const file = await readFile(await (await download).path(), 'utf8');
		expect(file).toContain(comeBack);
		expect(file).toContain(hash);
	});
	await test.step('it is the same one when the page is loaded again', async () => {
		await page.reload();
		await expect(page.getByText('Your ballot is ready')).toBeVisible();
		expect(await page.getByLabel('Your come-back link', { exact: true }).inputValue()).toBe(
			comeBack
		);
	});
	await test.step('the page where it is handed in knows nothing of the invitation', async () => {
		sent.length = 0;
		await chooseAnonymously(page);
		expect(page.url()).toBe(`${server.url}/answer/${SLUG}`);
		await examine(page, 'ballot-hand-in');
		const [visit] = sent.filter(({ url }) => url.endsWith(`/answer/${SLUG}`));
		expect(visit?.headers.referer).toBeUndefined();
		expect(visit?.headers.cookie).toBeUndefined();
		const secret = link.split('/').at(-1) ?? '?';
		expect(JSON.stringify(sent)).not.toContain(secret);
	});

	const elsewhere = await anotherPerson({ viewport: { width: 390, height: 844 } });
	await test.step('another browser starts with the come-back link', async () => {
		await elsewhere.goto(comeBack);
		await expect(elsewhere).toHaveURL(`${server.url}/answer/${SLUG}`);
		await startAnonymously(elsewhere).click();
		await expect(heading(elsewhere)).toHaveText(/Keep your receipt code/);
		await expect(elsewhere.locator('script')).toHaveCount(0);
	});
	await test.step('the first browser’s copy is refused then, with words that help', async () => {
		await startAnonymously(page).click();
		await expect(page).toHaveTitle(/^Error: /);
		await expect(page.getByRole('alert')).toContainText('This ballot was not taken');
		await examine(page, 'ballot-refused');
	});
	await test.step('the invitation gets no second ballot', async () => {
		await elsewhere.goto(link);
		await elsewhere.keyboard.press('Tab');
		await expect(elsewhere.getByText('has been given out')).toBeVisible();
		await expect(elsewhere.getByRole('button', { name: 'Start', exact: true })).toBeHidden();
		await examine(elsewhere, 'ballot-elsewhere');
		await elsewhere.getByLabel('Your come-back link or ballot').fill(comeBack);
		await elsewhere.getByRole('button', { name: 'Use this ballot' }).click();
		await expect(elsewhere.getByText('Your ballot is ready')).toBeVisible();
		await elsewhere.getByRole('radio', { name: 'By name' }).check();
		await elsewhere.getByRole('button', { name: 'Start', exact: true }).click();
		await expect(heading(elsewhere)).toHaveText(/has been used/);
	});
	await test.step('after closing each finds its own among the used ballots, in no order of use', async () => {
		await beforehand(server, async (ctx) => {
			const [row] = await ctx.db.read.select({ id: consultation.id }).from(consultation);
			const names = ['Pen', 'FORGE', 'Ask Her', 'Llwybrau Newydd'];
			for (const other of await inviteAll(ctx, row?.id ?? '', names))
				await begin(ctx, SLUG, 'named', other);
		});
		passClosing(server);
		await page.goto(`/answer/${SLUG}/anonymity`);
		await page.getByText('The used ballots').click();
		const lines = await page.locator('li.hash').allTextContents();
		expect(lines).toHaveLength(5);
		expect(lines).toContain(hash);
		expect(lines).toEqual(lines.toSorted());
		await examine(page, 'anonymity-closed');
	});
	expect(server.output()).not.toMatch(/answer|invitation\/|ballot/);
});

test('a ballot is spent by an answer by name too, which is bound to the invited organisation', async ({
	page,
	server
}) => {
	const [link = '', second = ''] = await inviteTwo(server);
	const posted: string[] = [];
	page.on('request', (request) => {
		if (request.method() === 'POST') posted.push(new URL(request.url()).pathname);
	});
	const failToGetBallot = async (invitation: string) => {
		await page.route('**/ballot', (route) => route.abort());
		await page.goto(invitation);
		const notice = page.locator('[data-when="failed"][tabindex]');
		await expect(notice).toBeHidden();
		await page.getByRole('radio', { name: 'Anonymously' }).check();
		await expect(notice).toContainText('Your browser could not get a ballot');
		await expect(page.getByText('You answer with a ballot')).toBeHidden();
		for (let press = 0; press < 2; press++) {
			await page.getByRole('button', { name: 'Start', exact: true }).click();
			await expect(notice).toBeFocused();
			await page.getByRole('radio', { name: 'Anonymously' }).focus();
		}
		await expect(notice).toContainText('you are trusting us rather than checking us');
		expect(posted.filter((path) => !path.endsWith('/ballot'))).toEqual([]);
		await page.unroute('**/ballot');
		posted.length = 0;
	};
	await test.step('one that cannot be got is said and tried again, and nothing is sent', async () => {
		await failToGetBallot(link);
		await examine(page, 'ballot-failed');
	});
	await test.step('a network that hangs is given up, in the same words', async () => {
		await page.clock.install();
		await page.route('**/ballot', () => undefined);
		await page.goto(link);
		await page.getByRole('radio', { name: 'Anonymously' }).check();
		await expect(page.getByText('Getting your ballot…')).toBeVisible();
		await page.clock.runFor('00:19');
		await expect(page.getByText('Getting your ballot…')).toBeVisible();
		await page.clock.runFor('00:02');
		await expect(page.locator('[data-when="failed"][tabindex]')).toBeVisible();
		await expect(page.getByText('Getting your ballot…')).toBeHidden();
		await page.unroute('**/ballot');
		posted.length = 0;
		await chooseAnonymously(page);
		expect(posted).toEqual([`${link}/ballot`]);
	});
	await page.goto(link);
	await page.getByRole('radio', { name: 'By name' }).check();
	await expect(page.getByText('Your ballot is ready')).toBeVisible();
	const comeBack = await page.getByLabel('Your come-back link', { exact: true }).inputValue();
	await page.getByRole('button', { name: 'Start', exact: true }).click();
	await pastReceipt(page);
	await page.getByRole('link', { name: 'About your organisation' }).click();
	await expect(page.getByLabel('Name of your organisation')).toHaveValue('Canolfan Tŷ Gobaith');
	await page.goto(comeBack);
	await startAnonymously(page).click();
	await expect(page.getByRole('alert')).toContainText('This ballot was not taken');
	await test.step('without one an answer starts only by the button that says so', async () => {
		posted.length = 0;
		await failToGetBallot(second);
		await page.getByRole('button', { name: 'Start without a ballot' }).click();
		await expect(heading(page)).toHaveText(/Keep your receipt code/);
		expect(posted).toEqual([second]);
	});
});

test('the curious find the key, its words and how to check them @no-scripts', async ({
	page,
	server
}) => {
	const [link = ''] = await inviteTwo(server);
	await page.goto(link);
	await page.goto(`/consultations/${SLUG}`);
	await page.getByRole('link', { name: 'How your anonymity works' }).click();
	await expect(page.locator('.words')).toHaveText(/^([a-z]{5} ){7}[a-z]{5}$/);
	await page.getByText('The whole key').click();
	await examine(page, 'anonymity');
});

test('without scripts the page says beforehand on what anonymity rests @no-scripts', async ({
	page,
	server,
	anotherPerson
}) => {
	const [first = '', second = ''] = await inviteTwo(server);
	const plain = await anotherPerson({
		javaScriptEnabled: false,
		viewport: { width: 390, height: 844 }
	});
	await plain.goto(first);
	const words = plain
		.getByText('You are trusting us rather than checking us.')
		.filter({ visible: true });
	await expect(words).toBeVisible();
	const isAbove = (await words.boundingBox())?.y ?? Infinity;
	const radio = await plain.getByRole('radio', { name: 'Anonymously' }).boundingBox();
	expect(isAbove).toBeLessThan(radio?.y ?? 0);
	await plain.getByRole('radio', { name: 'Anonymously' }).check();
	await plain.getByRole('button', { name: 'Start' }).click();
	await pastReceipt(plain);
	await page.goto(second);
	await examine(page, 'ballot-page');
	await plain.goto(`/answer/${SLUG}`);
	await plain.getByRole('button', { name: 'Start an anonymous response' }).click();
	await expect(plain.getByRole('alert')).toContainText('Paste your come-back link');
	await plain.getByLabel('Your come-back link or ballot').fill('b1.nonsense');
	await plain.getByRole('button', { name: 'Start an anonymous response' }).click();
	await expect(plain.getByRole('alert')).toContainText('This ballot was not taken');
});
