import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import { examine } from './examine.ts';
import { expect, test } from './story.ts';
import { addColleague } from './story/add-colleague.ts';
import { SIOBHAN } from './story/accounts.ts';
import { answer } from './story/answer.ts';
import { passClosing } from './story/pass-closing.ts';
import { setUp } from './story/set-up.ts';
import { addQuestion, addSection, fillDetails, startDraft } from './story/write-consultation.ts';

const TITLE = 'Draft guidance for commissioners';

/** A dozen organisations, and what each says: 4 by name, 3 not for attribution, 5 anonymously. */
const ANSWERS: [way: string, agreement: string, text: string][] = [
	['By name', 'Disagree', 'A glossary. “Specific service” is not explained anywhere.'],
	['By name', 'Disagree', 'Say when a grant will do; three years at the least.'],
	['By name', 'Agree', 'Mae’n ddigon clir, ond yn rhy hir. It is clear enough, but too long.'],
	['By name', 'Disagree', 'Worked examples – two or three – of services run on grants.'],
	['Not for attribution', 'Strongly disagree', 'Our prime contractor decides what we may say.'],
	['Not for attribution', 'Disagree', 'Twelve-month agreements cost us two good people 😞'],
	['Not for attribution', 'Disagree', 'a calender of whats coming'],
	['Anonymously', 'Strongly disagree', 'Grants first. Contracts only with a reason in writing.'],
	['Anonymously', 'Disagree', 'We are afraid to be noticed, so: grants first, please.'],
	['Anonymously', 'Disagree', 'Shorter forms for smaller sums.'],
	['Anonymously', 'Agree', 'It is better than the last one.'],
	['Anonymously', 'Disagree', 'Define “specific service”.']
];
const NAMES = ANSWERS.map((_, n) => `Riverside Member ${String.fromCharCode(65 + n)}`);

test('the main job: from an empty server to a summary that names nobody it must not', async ({
	page,
	server,
	anotherPerson
}) => {
	await setUp(page, server);
	const chairs = await anotherPerson();
	await addColleague(page, chairs, SIOBHAN);

	await test.step('a register of a dozen organisations is imported', async () => {
		await page.goto('/secretariat/organisations/import');
		await page.getByLabel('CSV file').setInputFiles({
			name: 'members.csv',
			mimeType: 'text/csv',
			buffer: Buffer.from(
				['Name;Size band;Regions', ...NAMES.map((n) => `${n};Small;Wales`)].join('\n')
			)
		});
		await page.getByRole('button', { name: 'Show what will happen' }).click();
		await page.getByRole('button', { name: 'Add 12' }).click();
		await expect(page.getByText('The import is done: 12 added, 0 changed.')).toBeVisible();
	});

	await startDraft(page, TITLE);
	const home = page.url().replace(/\/details$/, '');
	await test.step('a consultation is written and published to those who are invited', async () => {
		await fillDetails(page);
		await page.getByRole('radio', { name: 'Invited organisations' }).check();
		await page.getByRole('button', { name: 'Save', exact: true }).click();
		await page.goto(`${home}/questions`);
		await addSection(page, 'Grants');
		await addQuestion(page, 'Grants', {
			type: 'Agreement',
			text: 'Does the guidance say clearly when a grant may be used?'
		});
		await addQuestion(page, 'Grants', { type: 'Long text', text: 'What would make it clearer?' });
		await page.goto(`${home}/publish`);
		await page.getByRole('button', { name: 'Publish this consultation' }).click();
	});

	const links = await test.step('all twelve get a link of their own', async () => {
		await page.goto(`${home}/invitations`);
		await examine(page, 'invitations-empty');
		await page.getByRole('link', { name: 'Invite organisations' }).first().click();
		await examine(page, 'invitations-choose');
		await page.getByRole('button', { name: 'Invite all 12' }).click();
		await examine(page, 'invitations-made');
		return page.locator('td .mono').allTextContents();
	});
	expect(links).toHaveLength(12);

	await test.step('each answers in its own way, on a browser without scripts', async () => {
		const respondent = await anotherPerson({ javaScriptEnabled: false });
		const receipts = new Set<string>();
		for (const [n, [way, agreement, text]] of ANSWERS.entries())
			receipts.add(await answer(respondent, links[n] ?? '', { way, agreement, text }));
		expect(receipts.size).toBe(12);
	});

	const anonymous = page.getByRole('link', { name: 'Anonymous response' });
	await test.step('the desk sees names where they were given, and no trace elsewhere', async () => {
		await page.goto(`${home}/invitations`);
		await expect(page.getByRole('row', { name: /Riverside Member [A-D].*By name/ })).toHaveCount(4);
		await expect(page.getByRole('row', { name: /Riverside Member [H-L].*not shown/ })).toHaveCount(
			5
		);
		await examine(page, 'invitations');
		await page.goto(`${home}/responses`);
		await expect(page.getByText('Anonymous responses are shown when')).toBeVisible();
		await expect(anonymous).toHaveCount(0);
	});

	passClosing(server);
	await test.step('anonymous responses have waited for closing', async () => {
		await page.goto(`${home}/responses`);
		await expect(anonymous).toHaveCount(5);
		await examine(page, 'responses');
	});
	await test.step('passages about grants are given a theme, by keyboard', async () => {
		// The keys work once the page's script has come.
		await page.goto(`${home}/coding`, { waitUntil: 'networkidle' });
		const texts = page.locator('.coded-text');
		const about = texts.filter({ hasText: /grant/i });
		await expect(about).toHaveCount(4);
		for (let n = 0; n < 4; n++) {
			await about.nth(n).focus();
			await page.keyboard.press('Shift+ArrowDown');
			await page.keyboard.press('Enter');
			await page.keyboard.type('Grants first');
			await page.keyboard.press('Enter');
			await page.keyboard.press('Control+Enter');
			await expect(page.getByText('The passage was saved.')).toBeVisible();
		}
		await page.goto(`${home}/coding/close`);
		await page.getByRole('button', { name: 'Close the coding' }).click();
		await expect(page.getByText('(snapshot 1)')).toBeVisible();
	});

	const report = `${home}/report`;
	const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click();
	const write = (label: string, text: string) => page.getByLabel(label).fill(text);
	const saved = () => expect(page.getByText('Saved.').first()).toBeVisible();
	await test.step('the report is drafted from it and written', async () => {
		await page.goto(report);
		await press('Draft the report');
		await expect(async () => {
			await page.goto(report);
			await expect(page.getByText('Being counted')).toHaveCount(0, { timeout: 1000 });
		}).toPass();
		await page.goto(`${report}/introduction`);
		await write('Summary', 'Organisations want grants to be the starting point.');
		await press('Save');
		await saved();
		await page.goto(`${report}/findings`);
		await page.getByRole('link', { name: 'Grants first' }).first().click();
		await write('What was said', 'They ask for a grant first, and for a reason where it is not.');
		await press('Save the finding');
		await saved();
		await page.goto(`${report}/recommendations`);
		await page.getByRole('link', { name: 'Add a recommendation' }).click();
		await write('What is recommended', 'Start from a grant.');
		await write('Who is asked', 'The commissioning team');
		await page.getByRole('checkbox', { name: 'Grants first' }).check();
		await press('Save the recommendation');
		await saved();
		await page.goto(`${report}/ending`);
		await write('What happens next', 'Officials reply in the spring.');
		await press('Save');
		await saved();
	});

	await test.step('the chair approves, and it is published', async () => {
		await page.goto(`${report}/sign-off`);
		await press('Send to the chair');
		await expect(page.getByText('Sent to the chair.').first()).toBeVisible();
		await chairs.goto(`${report}/sign-off`);
		await chairs.getByRole('button', { name: 'Approve the report' }).click();
		await expect(chairs.getByText('Approved.').first()).toBeVisible();
		await page.goto(`${report}/sign-off`);
		await press('Publish the report');
		await expect(page.getByText('Published.').first()).toBeVisible();
	});

	await test.step('anybody reads a summary that names nobody it must not', async () => {
		const reader = await anotherPerson({ javaScriptEnabled: false });
		await reader.goto('/');
		await reader.getByRole('link', { name: /^Read the report/ }).click();
		await expect(reader.getByText('Start from a grant.').first()).toBeVisible();
		// Five of eight gave no name, so that the list of four names may stand.
		await expect(reader.getByText('12', { exact: true }).first()).toBeVisible();
		const [file] = await Promise.all([
			reader.waitForEvent('download'),
			reader.getByRole('link', { name: /Word file/ }).click()
		]);
		const word = unzipSync(new Uint8Array(await readFile(await file.path())));
		const published = [
			await reader.content(),
			...Object.entries(word).flatMap(([name, bytes]) =>
				/\.(xml|rels)$/.test(name) ? [strFromU8(bytes)] : []
			)
		].join('\n');
		expect(published).toContain('Start from a grant.');
		for (const name of NAMES.slice(4)) expect(published).not.toContain(name);
	});
});
