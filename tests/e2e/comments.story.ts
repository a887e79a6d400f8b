import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import { examine } from './examine.ts';
import { loadExample } from './story/load-example.ts';
import { setUp } from './story/set-up.ts';
import { expect, test } from './story.ts';

test('the secretariat reads what was said of each clause, notes it, codes it and takes it away', async ({
	page,
	server
}) => {
	await setUp(page, server);
	const home = await loadExample(page);
	const said = (words: string | RegExp) => expect(page.getByText(words).first()).toBeVisible();

	await test.step('the margin shows where comments gather, and opens to them', async () => {
		await page.goto(`${home}/comments`);
		await said('27 comments');
		await examine(page, 'comments');
		await page.getByRole('link', { name: '9 organisations commented on 2.1' }).click();
		await said('Start from the grant.');
		await said('What the suggested words change');
		await examine(page, 'comments-clause');
		await page.getByRole('link', { name: 'In the document' }).click();
		await expect(page).toHaveURL(/\/comments#example-clause-/);
		await page.goBack();
	});

	await test.step('a note is written beside them, and one comment read by keyboard', async () => {
		await page
			.getByRole('textbox', { name: 'Your note' })
			.fill('Members ask to start from the grant.');
		await page.getByRole('button', { name: 'Save the note' }).click();
		await said('The note is saved.');
		const unread = page.locator('.answer', { hasText: 'Mark read' }).first();
		await unread.locator('.coded-text').focus();
		await page.keyboard.press('r');
		await said('6 of 9 read');
	});

	await test.step('a comment is coded by keyboard, with the codebook of the answers', async () => {
		await page.goto(`${home}/coding/reopen`);
		await page.getByLabel('Why is it reopened?').fill('One comment was not coded');
		await page.getByRole('button', { name: 'Reopen the coding' }).click();
		await said('The coding is open again.');
		await page.goto(`${home}/coding?question=example-clause-plan`);
		await page
			.locator('.answer', { hasText: 'Proportionate to what?' })
			.locator('.coded-text')
			.focus();
		for (const key of ['ArrowDown', 'Enter']) await page.keyboard.press(key);
		await page.keyboard.type('Notice of what');
		await page.keyboard.press('Enter');
		await page.keyboard.press('Control+Enter');
		await said('The passage was saved.');
	});

	await test.step('the table filters and orders by its address', async () => {
		await page.goto(`${home}/comments/table`);
		await said('Members ask to start from the grant.');
		await examine(page, 'comments-table');
		await page.getByLabel('Only those').selectOption('with suggested words');
		await page.getByRole('button', { name: 'Show' }).click();
		await said('4 comments match the filters.');
		await expect(page).toHaveURL(/only=suggested/);
	});

	await test.step('both files hold the comments, and nothing that a spreadsheet would run', async () => {
		await page.goto(`${home}/comments/export`);
		await examine(page, 'comments-export');
		for (const name of ['Export a spreadsheet', 'Export a Word file']) {
			const [file] = await Promise.all([
				page.waitForEvent('download'),
				page.getByRole('button', { name }).click()
			]);
			const files = unzipSync(new Uint8Array(await readFile(await file.path())));
			const text = Object.values(files)
				.map((bytes) => strFromU8(bytes))
				.join('\n');
			expect(text).toContain('Start from the grant.');
			expect(text).not.toMatch(/<f[ >]/);
		}
	});
});
