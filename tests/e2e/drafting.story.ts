import { existsSync, readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { aConsultation } from '../support/consultation-builder.ts';
import { examine } from './examine.ts';
import type { Server } from './server.ts';
import { expect, test } from './story.ts';
import { beforehand } from './story/beforehand.ts';
import { pastReceipt } from './story/past-receipt.ts';
import { press, tabTo, typeInto } from './story/keyboard.ts';

const SLUG = 'draft-guidance-on-commissioning';
const WHY = 'What would make it clearer?';
const CANARY = 'Dylai’r cadeirydd weld hyn 🙂';

test.use({ viewport: { width: 390, height: 844 } });

const button = (page: Page, name: string) => page.getByRole('button', { name });
const saveAndGoOn = (page: Page) => button(page, 'Save and continue').click();

async function start(page: Page, way: string): Promise<void> {
	await page.goto(`/answer/${SLUG}`);
	await page.getByRole('radio', { name: way }).check();
	await button(page, 'Start').click();
	await pastReceipt(page);
}

async function share(page: Page, name: string): Promise<string> {
	await page.goto(`/answer/${SLUG}/share`);
	await page.getByLabel(/^(Who is the link for|Make another link)/).fill(name);
	await button(page, 'Make a link').click();
	await expect(page.getByRole('heading', { name: `Your link for ${name}` })).toBeVisible();
	return page.getByLabel('The link, to copy').inputValue();
}

async function comment(page: Page, what: 'question' | 'page', text: string): Promise<void> {
	await page.getByText(`Leave a note on this ${what}`).first().click();
	await page.getByLabel('Your note').first().fill(text);
	await page.getByLabel('Your name').first().fill('Siân, trustee');
	await button(page, 'Save and add the note').first().click();
}

/** All that a thief of the files would read. */
const filesOf = ({ databaseFile }: Server): string =>
	['', '-wal']
		.map((suffix) => databaseFile + suffix)
		.filter((file) => existsSync(file))
		.map((file) => readFileSync(file).toString())
		.join('');

test('two colleagues write on an anonymous draft at once, and its owner joins their words and sends @no-scripts', async ({
	page: owner,
	server,
	anotherPerson
}, info) => {
	const { javaScriptEnabled = true } = info.project.use;
	await beforehand(server, (ctx) => aConsultation(ctx));
	await start(owner, 'Anonymously');
	await owner.getByRole('link', { name: 'Work on it together' }).click();
	await examine(owner, 'draft-share-first');
	await button(owner, 'Make a link').click();
	await expect(owner.getByRole('alert')).toContainText('Say who the link is for');
	const links = [
		await share(owner, 'trustees'),
		await share(owner, 'arweinwyr gwasanaethau’r gogledd')
	];
	await examine(owner, 'draft-share');
	const [trustee, lead] = await Promise.all([
		anotherPerson({ javaScriptEnabled }),
		anotherPerson({ javaScriptEnabled })
	]);

	await test.step('each opens a link, and its secret is in no address from then on', async () => {
		await trustee.goto(links[0] ?? '');
		await lead.goto(links[1] ?? '');
		await expect(trustee.getByRole('heading', { level: 1 })).toHaveText(/Draft response/);
		expect(trustee.url()).not.toContain(links[0]?.split('/').at(-1));
		await expect(trustee.getByText('It will be sent anonymously')).toBeVisible();
		await examine(trustee, 'draft-tasks');
		for (const way of ['check', 'receipt', 'withdraw', 'about', 'share']) {
			await trustee.goto(`/answer/${SLUG}/${way}`);
			await expect(trustee).toHaveURL(/\/return/);
		}
		await trustee.goto(links[0] ?? '');
	});
	await test.step('they write on two sections at once, and one comments', async () => {
		await trustee.getByRole('link', { name: 'Grants and contracts' }).click();
		await lead.getByRole('link', { name: 'Bidding' }).click();
		await trustee.getByRole('radio', { name: 'Strongly agree' }).check();
		await comment(trustee, 'question', CANARY);
		await expect(trustee.getByText(CANARY)).toBeVisible();
		await expect(trustee.getByRole('radio', { name: 'Strongly agree' })).toBeChecked();
		await examine(trustee, 'draft-section');
		await lead.getByLabel('In which area was that?').fill('Ynys Môn');
		await saveAndGoOn(lead);
		await expect(lead.getByText('You can come back with the same link')).toBeVisible();
	});
	await test.step('the owner and a colleague race on one answer, and no word is lost', async () => {
		await owner.goto(`/answer/${SLUG}/section/1`);
		await trustee.getByLabel(WHY).fill('The trustee’s words.');
		await owner.getByLabel(WHY).fill('The owner’s words.');
		await owner.getByRole('radio', { name: 'Three years' }).check();
		await saveAndGoOn(trustee);
		await saveAndGoOn(owner);
		await expect(owner).toHaveTitle(/^Error: /);
		await expect(owner.getByText('The trustee’s words.')).toBeVisible();
		await expect(owner.getByLabel(WHY)).toHaveValue('The owner’s words.');
		await examine(owner, 'draft-conflict');
		await owner.getByRole('radio', { name: /^Both/ }).check();
		await saveAndGoOn(owner);
		await owner.goto(`/answer/${SLUG}/section/1`);
		await expect(owner.getByLabel(WHY)).toHaveValue('The trustee’s words.\n\nThe owner’s words.');
	});
	await test.step('somebody who touched nothing of it is told what changed meanwhile', async () => {
		await lead.goto(links[1] ?? '');
		await lead.getByRole('link', { name: 'Grants and contracts' }).click();
		await owner.getByRole('radio', { name: 'Five years' }).check();
		await button(owner, 'Mark as settled').click();
		await expect(owner.getByText('1 settled note')).toBeVisible();
		await saveAndGoOn(lead);
		await expect(lead.getByText('somebody else changed this answer')).toBeVisible();
		await examine(lead, 'draft-changed');
		await lead.goto(links[1] ?? '');
		await lead.getByRole('link', { name: 'Read the whole draft' }).click();
		await expect(lead.getByText('The owner’s words.')).toBeVisible();
		await examine(lead, 'draft-read');
	});
	await test.step('the owner sends, and links and comments are gone', async () => {
		await owner.goto(`/answer/${SLUG}/tasks`);
		await expect(owner.getByText('2 links')).toBeVisible();
		await examine(owner, 'draft-owner-tasks');
		await trustee.goto(links[0] ?? '');
		await trustee.getByRole('link', { name: 'Grants and contracts' }).click();
		await trustee.getByLabel(WHY).fill('Typed too late.');
		await trustee.getByText('Leave a note on this page').click();
		await trustee.getByLabel('Your note').last().fill('Wait for me');
		await owner.getByRole('link', { name: 'Check your answers and send' }).click();
		// A colleague has named a place: the page before says so.
		await owner.getByRole('link', { name: 'Continue' }).click();
		await expect(
			owner.getByText('Sending it ends 2 drafting links and deletes 1 note.')
		).toBeVisible();
		await owner.getByRole('radio', { name: 'No, do not quote them' }).check();
		await button(owner, 'Send your response').click();
		await expect(owner.getByRole('heading', { level: 1 })).toHaveText(/Response sent/);
		await saveAndGoOn(trustee);
		await expect(trustee.getByRole('heading', { level: 1 })).toHaveText(/This page was not saved/);
		await expect(trustee.getByLabel(WHY)).toHaveValue('Typed too late.');
		await expect(trustee.getByLabel('Your note')).toHaveValue('Wait for me');
		await examine(trustee, 'draft-ended-typing');
		await lead.goto(links[1] ?? '');
		await expect(lead.getByRole('heading', { level: 1 })).toHaveText(/no longer works/);
		await examine(lead, 'draft-ended');
		await expect.poll(() => filesOf(server).includes(CANARY)).toBe(false);
		expect(filesOf(server)).toContain('The trustee’s words.');
	});
	expect(server.output()).not.toMatch(/draft|answer/);
});

test('the draft of an organisation that gives its name says whose it is, and is shared by keyboard alone', async ({
	page: owner,
	server,
	anotherPerson
}) => {
	await beforehand(server, (ctx) => aConsultation(ctx));
	await start(owner, 'Not for attribution');
	await owner.getByRole('link', { name: 'About your organisation' }).click();
	await owner.getByLabel('Name of your organisation').fill('Harbour & Hearth CIC');
	await saveAndGoOn(owner);
	await owner.goto(`/answer/${SLUG}/later`);
	const receipt = await owner.getByLabel('The same code, to copy').inputValue();
	await owner.goto(`/answer/${SLUG}/tasks`);
	await press(owner, owner.getByRole('link', { name: 'Work on it together' }));
	await typeInto(owner, owner.getByLabel('Who is the link for?'), 'trustees');
	await owner.keyboard.press('Enter');
	const link = owner.getByLabel('The link, to copy');
	await tabTo(owner, link);
	const mail = await owner
		.getByRole('link', { name: 'Put it into an e-mail' })
		.getAttribute('href');
	expect(decodeURIComponent(mail ?? '')).toContain(await link.inputValue());

	const trustee = await anotherPerson();
	await trustee.goto('/drafting');
	await examine(trustee, 'draft-lost');
	await trustee.goto(await link.inputValue());
	await expect(trustee.getByText('A draft of Harbour & Hearth CIC')).toBeVisible();
	const address = trustee.url();
	await press(trustee, trustee.getByRole('link', { name: 'Bidding' }));
	const summary = trustee.getByText('Leave a note on this page');
	await tabTo(trustee, trustee.locator('summary', { has: summary }));
	await trustee.keyboard.press('Enter');
	await typeInto(trustee, trustee.getByLabel('Your note').last(), 'A yw hyn yn wir?');
	await press(trustee, button(trustee, 'Save and add the note'));
	await expect(trustee.getByText('A yw hyn yn wir?')).toBeVisible();
	await press(trustee, button(trustee, 'Mark as settled note by somebody'));
	await tabTo(trustee, trustee.locator('summary', { hasText: '1 settled note' }));
	await trustee.keyboard.press('Enter');
	await press(trustee, button(trustee, 'Delete for good note by somebody'));
	await expect(trustee.getByText('A yw hyn yn wir?')).toHaveCount(0);

	await test.step('a browser that forgot its cookie brings a page back, and loses no word of it', async () => {
		await owner.goto(`/answer/${SLUG}/section/1`);
		await owner.getByLabel(WHY).fill('Typed before the browser was closed.');
		await owner.context().clearCookies();
		await saveAndGoOn(owner);
		await expect(owner.getByLabel(WHY)).toHaveValue('Typed before the browser was closed.');
		await examine(owner, 'draft-not-saved');
		await owner.getByRole('link', { name: 'come back with your receipt code' }).click();
		await owner.getByLabel('Your receipt code').fill(receipt);
		await button(owner, 'Continue').click();
		await press(owner, owner.getByRole('link', { name: 'Work on it together' }));
	});
	await press(owner, button(owner, 'End this link trustees'));
	await expect(owner.getByText('The link has ended')).toBeVisible();
	await trustee.goto(`${address}/section/1`);
	await expect(trustee.getByRole('heading', { level: 1 })).toHaveText(/no longer works/);
});
