import { inChild } from '../support/in-child.ts';
import { examine } from './examine.ts';
import { expect, test } from './story.ts';
import { SIOBHAN } from './story/accounts.ts';
import { addColleague } from './story/add-colleague.ts';
import { setUp } from './story/set-up.ts';

test('the secretariat codes by keyboard and by mouse, mends the codebook and closes the coding', async ({
	page,
	server,
	anotherPerson
}) => {
	await setUp(page, server);
	const id = (await inChild('seed-coding.ts', `file:${server.databaseFile}`)).trim();
	const home = `/secretariat/consultations/${id}`;
	const article = (responseId: string) => page.locator(`#answer-${responseId}-q-why`);
	const said = (words: string) => expect(page.getByText(words)).toBeVisible();

	await test.step('by keyboard alone: a sentence and the next, two themes, one of them new', async () => {
		await page.goto(`${home}/coding`);
		await examine(page, 'coding');
		await article('response-sisters').locator('.coded-text').focus();
		for (const key of ['ArrowDown', 'Shift+ArrowDown', 'Enter']) await page.keyboard.press(key);
		await page.keyboard.type('Grants');
		await page.keyboard.press('Enter');
		await page.keyboard.type('Who decides');
		await page.keyboard.press('Enter');
		await page.keyboard.press('Control+Enter');
		await said('The passage was saved.');
		await expect(article('response-sisters').getByRole('listitem')).toHaveCount(1);
	});

	await test.step('by mouse: a word inside it, which then overlaps', async () => {
		await article('response-sisters')
			.locator('.coded-text')
			.dblclick({ position: { x: 20, y: 20 } });
		await page.getByRole('combobox', { name: 'Add a theme' }).fill('Grants');
		await page.keyboard.press('Enter');
		await page.getByLabel('Stance on Grants').selectOption('Supports');
		await page.getByRole('button', { name: 'Save' }).click();
		await expect(article('response-sisters').getByRole('listitem')).toHaveCount(2);
	});

	await test.step('by mouse again: words dragged over inside a passage are a passage of their own', async () => {
		const first = article('response-sisters').locator('.run').first();
		await first.scrollIntoViewIfNeeded();
		const box = await first.boundingBox();
		if (box === null) throw new Error('the passage is on the page');
		const y = box.y + 10;
		await page.mouse.move(box.x + 120, y);
		await page.mouse.down();
		await page.mouse.move(box.x + 260, y, { steps: 6 });
		await page.mouse.up();
		await expect(page.getByRole('heading', { name: 'Code this passage' })).toBeVisible();
		await page.keyboard.press('Escape');
		await examine(page, 'coding-overlapping');
	});

	await test.step('marks an answer read, with its count', async () => {
		await article('response-sisters').locator('.coded-text').focus();
		await page.keyboard.press('r');
		await said('1 of 4 read');
		await expect(article('response-sisters').locator('.coded-text')).toBeFocused();
	});

	await test.step('lets the chair see what a theme rests on, without a name that was not to be told', async () => {
		const chair = await anotherPerson();
		await addColleague(page, chair, SIOBHAN);
		await chair.goto(`${home}/codebook`);
		await examine(chair, 'codebook-of-the-chair');
		await chair.getByRole('link', { name: 'Who decides' }).click();
		await expect(chair.getByText('so who decides??')).toBeVisible();
		await expect(chair.getByText('Not for attribution')).toBeVisible();
		await expect(chair.getByText('Sisters Standing Together')).toHaveCount(0);
		for (const name of ['Merge', 'Whole response', 'Delete'])
			await expect(chair.getByRole('link', { name })).toHaveCount(0);
		await examine(chair, 'theme-of-the-chair');
		const refused = await chair.goto(`${home}/coding/responses/response-sisters`);
		expect(refused?.status()).toBe(404);
	});

	await test.step('merges two themes, and undoes it', async () => {
		await page.goto(`${home}/codebook`);
		await examine(page, 'codebook');
		await page.getByRole('link', { name: 'Who decides' }).click();
		await examine(page, 'theme');
		await page.getByRole('link', { name: 'Merge' }).click();
		await page.getByRole('button', { name: 'Continue' }).click();
		await examine(page, 'merge');
		await page.getByRole('button', { name: 'Merge the themes' }).click();
		await said('The themes were merged.');
		await page.goto(`${home}/codebook/history`);
		await examine(page, 'codebook-history');
		await page.getByRole('button', { name: 'Undo Merged' }).click();
		await said('The change was undone.');
		await page.goto(`${home}/codebook`);
		await expect(page.getByRole('link', { name: 'Who decides' })).toBeVisible();
	});

	await test.step('closes the coding, reopens it with a reason, and closes it again', async () => {
		await page.goto(`${home}/coding/close`);
		await said('4 answers are unread');
		await examine(page, 'close-coding');
		await page.getByRole('button', { name: 'Close the coding' }).click();
		await said('(snapshot 1)');
		await page.getByRole('link', { name: 'Reopen the coding' }).click();
		await page.getByLabel('Why is it reopened?').fill('A letter came late');
		await page.getByRole('button', { name: 'Reopen the coding' }).click();
		await said('The coding is open again.');
		await page.goto(`${home}/coding/close`);
		await page.getByRole('button', { name: 'Close the coding' }).click();
		await said('(snapshot 2)');
	});
});
