import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { MESSY_REGISTER } from '../support/messy-register.ts';
import { examine } from './examine.ts';
import { expect, test } from './story.ts';
import { setUp } from './story/set-up.ts';

const upload = async (page: Page, text: string) => {
	await page.getByLabel('CSV file').setInputFiles({
		name: 'members.csv',
		mimeType: 'text/csv',
		buffer: Buffer.from(text)
	});
	await page.getByRole('button', { name: 'Show what will happen' }).click();
};
const save = async (page: Page, link: string): Promise<string> => {
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('link', { name: link }).click()
	]);
	return await readFile(await download.path(), 'utf8');
};

test('an officer fills the register from a spreadsheet, and keeps it in order', async ({
	page,
	server
}) => {
	await setUp(page, server);

	await test.step('an empty register says what to do', async () => {
		await page.goto('/secretariat/organisations');
		await expect(page.getByText('No organisations yet')).toBeVisible();
		await examine(page, 'register-empty');
	});
	await test.step('a file that is none is refused with what to do', async () => {
		await page.goto('/secretariat/organisations/import');
		await examine(page, 'register-import');
		await upload(page, 'Town,Colour\nHull,blue');
		await expect(page.getByRole('alert').getByRole('link')).toHaveText(
			/No column is headed “Name”/
		);
		await expect(page).toHaveTitle(/^Error: /);
	});
	await test.step('the preview says what will happen to each row, and nothing has', async () => {
		await upload(page, MESSY_REGISTER);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('What the import will do');
		await expect(page.getByRole('row', { name: /^7 Sisters/ })).toContainText(
			'“Noth East” is not in the list. Is it “North East”?'
		);
		await examine(page, 'register-preview');
		await page.getByRole('button', { name: /^Add all of them to the lists/ }).click();
		await expect(page.getByText('New names will be added to your lists')).toBeVisible();
		await page.getByRole('button', { name: /^Do not add them/ }).click();
	});
	await test.step('confirming does it', async () => {
		await page.getByRole('button', { name: 'Add 52' }).click();
		await expect(page.getByText('The import is done: 52 added, 0 changed.')).toBeVisible();
		await examine(page, 'register');
	});
	await test.step('an organisation is found by another name, whatever its accents', async () => {
		await page.getByLabel('Name or other name').fill('HOUSE of hope');
		await page.getByRole('button', { name: 'Show', exact: true }).click();
		await expect(page.getByText('1 organisation found')).toBeVisible();
		await page.getByRole('link', { name: 'Tŷ Gobaith Ymlaen' }).click();
		await examine(page, 'organisation');
	});
	await test.step('a name that is taken is explained, and what was typed is kept', async () => {
		await page.getByRole('link', { name: 'Edit' }).click();
		await examine(page, 'organisation-edit');
		await page.getByLabel('Name', { exact: true }).fill('harbour & HEARTH cic');
		await page.getByRole('button', { name: 'Save the changes' }).click();
		await expect(page.getByRole('alert')).toContainText(
			'is already in the register as Harbour & Hearth CIC'
		);
		await expect(page.getByLabel('Name', { exact: true })).toHaveValue('harbour & HEARTH cic');
		await page.getByLabel('Name', { exact: true }).fill('Tŷ Gobaith');
		await page.getByLabel('London').check();
		await page.getByRole('button', { name: 'Save the changes' }).click();
		await expect(page.getByText('The changes are saved.')).toBeVisible();
	});
	await test.step('it is archived, and restored', async () => {
		await page.getByRole('link', { name: 'Archive' }).click();
		await examine(page, 'organisation-archive');
		await page.getByRole('button', { name: 'Archive the organisation' }).click();
		await page.getByRole('button', { name: 'Restore Tŷ Gobaith' }).click();
		await expect(page.getByText('The organisation is in use again.')).toBeVisible();
	});
	await test.step('what is exported imports back unchanged', async () => {
		await page.goto('/secretariat/organisations');
		const csv = await save(page, 'Export all of these as CSV');
		await page.goto('/secretariat/organisations/import');
		await upload(page, csv);
		await expect(page.getByText('There is nothing to import')).toBeVisible();
	});
	await test.step('the lists are the secretariat’s own', async () => {
		await page.goto('/secretariat/settings/lists');
		await examine(page, 'lists');
		await page.getByRole('link', { name: /^Edit\sRegions$/ }).click();
		await page.getByLabel('Name', { exact: true }).fill('Isle of Man');
		await page.getByRole('button', { name: 'Add to the list' }).click();
		await page.getByRole('button', { name: 'Up Isle of Man' }).click();
		await expect(page.getByRole('rowheader').nth(-2)).toHaveText('Isle of Man');
		await examine(page, 'list');
		await page.getByRole('link', { name: /^Archive\sWales$/ }).click();
		await expect(page.getByText(/organisations hold it, and keep it/)).toBeVisible();
		await page.getByRole('button', { name: 'Archive the entry' }).click();
		await expect(page.getByRole('button', { name: 'Restore Wales' })).toBeVisible();
	});
	await test.step('no name or address is in the log', () => {
		for (const private_ of ['Gobaith', 'nia@gobaith.example', 'HOUSE'])
			expect(server.output()).not.toContain(private_);
	});
});
