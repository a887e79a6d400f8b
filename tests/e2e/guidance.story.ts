import { readFileSync } from 'node:fs';
import { makeCommissioning } from '../support/documents/make-commissioning.ts';
import { examine } from './examine.ts';
import { expect, test } from './story.ts';
import { press, typeInto } from './story/keyboard.ts';
import { pasteInto } from './story/paste-into.ts';
import { setUp } from './story/set-up.ts';
import { startDraft } from './story/write-consultation.ts';

const document = (name: string) => ({
	name,
	mimeType: 'application/octet-stream',
	buffer: readFileSync(new URL(`../support/documents/${name}`, import.meta.url))
});

test('an officer brings a draft in and mends it', async ({ page, server }) => {
	await setUp(page, server);
	await startDraft(page, 'Draft guidance on commissioning');
	const home = page.url().replace(/\/details$/, '');
	const button = (name: string | RegExp) => page.getByRole('button', { name });

	await page.goto(home);
	await press(page, page.getByRole('link', { name: 'Bring in the draft to comment on' }));
	await expect(page).toHaveURL(/\/document$/);
	await examine(page, 'guidance-none');
	await press(page, page.getByRole('link', { name: 'Paste the text instead' }));
	await pasteInto(page.getByLabel('Text'), {
		html: '<h1>Vetting</h1><table><tr><td><p>Band</p></td><td><p>10 days</p></td></tr></table>',
		text: 'Vetting\nBand\t10 days'
	});
	await expect(page.getByText('Its headings, lists, numbers')).toBeVisible();
	await examine(page, 'guidance-paste');
	await press(page, button('Bring the draft in'));
	await expect(page.getByRole('heading', { name: 'Vetting' })).toBeVisible();
	await expect(page.getByRole('cell', { name: '10 days' })).toBeVisible();
	await press(page, page.getByRole('link', { name: 'Remove the draft guidance' }));
	await press(page, button('Remove the draft guidance'));
	await expect(page.getByRole('alert')).toContainText('was removed');

	await page.getByLabel('File').setInputFiles(document('old-word.doc'));
	await press(page, button('Bring the draft in'));
	await expect(page.getByRole('alert')).toContainText('choose File, Save As');
	await examine(page, 'guidance-refused');

	await page.getByLabel('File').setInputFiles({
		...document('commissioning.docx'),
		buffer: await makeCommissioning()
	});
	await press(page, button('Bring the draft in'));
	await expect(page.getByRole('alert')).toContainText('The draft is in');
	await expect(page.locator('.clause', { hasText: '1.4' }).first()).toContainText(
		'it is a rule of the Framework'
	);
	await examine(page, 'guidance');

	await page.goto(home);
	await press(page, page.getByRole('link', { name: /Say what a picture shows/ }));
	await press(page, button('Save the words'));
	await expect(page.getByRole('alert')).toContainText('Say what the picture shows');
	await typeInto(page, page.getByLabel('In words'), 'A room with chairs in a circle');
	await press(page, button('Save the words'));
	await expect(page.getByRole('alert')).toContainText('saved');
	await examine(page, 'guidance-picture');
	await press(page, page.getByRole('link', { name: 'Back to the draft' }));
	await expect(page).toHaveURL(/\/document\?page=/);
	await expect(page.getByText('Pictures need words')).toHaveCount(0);

	await page.goto(`${home}/document`);
	await press(page, page.getByRole('link', { name: /^Change 2\. Finding out/ }));
	await typeInto(page, page.getByLabel(/^Why it is not open/), 'Already decided: the law says so.');
	await page
		.getByLabel(/^The whole section/)
		.first()
		.check();
	await press(page, button('Close to comment'));
	await expect(page.getByRole('alert')).toContainText('Respondents see the reason');
	await press(page, page.getByRole('link', { name: 'Back to the draft' }));
	await press(page, page.getByRole('link', { name: /^Change 3\. Qualifying/ }));
	await page
		.getByLabel(/^The whole section/)
		.nth(1)
		.check();
	await press(page, button('Leave it out'));
	await expect(button('Take it back in')).toBeVisible();
	await press(page, page.getByRole('link', { name: 'Back to the draft' }));
	await expect(page.getByText(/closed to comment, \d+ left out/)).toBeVisible();

	await press(page, page.getByRole('link', { name: /^Change 1\.4/ }));
	await page.getByRole('radio').first().check();
	await press(page, button('Split it there'));
	await expect(page.getByRole('alert')).toContainText('Split in two');
	await press(page, button('Merge with the next clause'));
	await expect(page.getByRole('alert')).toContainText('Merged');
	await press(page, button(/^Undo: merged 1\.4 with/));
	await expect(page.getByRole('alert')).toContainText('Undone');
	await examine(page, 'guidance-undone');
	await press(page, page.getByRole('link', { name: /^Change 1\.4/ }));
	await press(page, page.getByRole('link', { name: 'Back to the draft' }));
	await expect(page).toHaveURL(/\/document\?page=/);
	await examine(page, 'guidance-mended');
	const download = page.waitForEvent('download');
	await page.getByRole('link', { name: /Download the original/ }).click();
	expect((await download).suggestedFilename()).toBe('commissioning.docx');
});
