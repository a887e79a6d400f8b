import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { EXAMPLE_RESPONSES } from '../../src/lib/server/example/responses.data.ts';
import { examine } from './examine.ts';
import { DENZIL, SIOBHAN } from './story/accounts.ts';
import { addColleague } from './story/add-colleague.ts';
import { loadExample } from './story/load-example.ts';
import { setUp } from './story/set-up.ts';
import { expect, test } from './story.ts';

const PUBLIC = '/consultations/example-commissioning-guidance';
const LINE = 'Payment passes down the chain in a month, and somebody checks that it does.';

/** Names that may stand nowhere outside: of those who answered, not for attribution. */
const PROTECTED = EXAMPLE_RESPONSES.flatMap(({ attribution, from }) =>
	attribution === 'unattributed' && from !== null ? [from] : []
);

function expectNoName(text: string): void {
	expect(PROTECTED.length).toBeGreaterThan(5);
	for (const name of PROTECTED) expect(text).not.toContain(name);
	// What was redacted in the quotation.
	expect(text).not.toContain('40%');
}

const press = (page: Page, name: string | RegExp) =>
	page.getByRole('button', { name }).first().click();

/** What a link downloads. */
async function download(page: Page, name: RegExp): Promise<Buffer> {
	const [file] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('link', { name }).click()
	]);
	return readFile(await file.path());
}

test('a report is written, signed off, published, replied to and corrected @scriptless', async ({
	page,
	server,
	anotherPerson
}) => {
	await setUp(page, server);
	const chair = await anotherPerson();
	await addColleague(page, chair, SIOBHAN);
	const report = `${await loadExample(page)}/report`;
	const said = (who: Page, words: string) =>
		expect(who.getByText(words, { exact: false }).first()).toBeVisible();

	await test.step('the report waits half written, with its figures counted', async () => {
		await expect(async () => {
			await page.goto(report);
			await expect(page.getByText('Being counted')).toHaveCount(0, { timeout: 1000 });
		}).toPass();
		await said(page, 'Before it goes to the chair');
		await examine(page, 'report');
	});

	await test.step('a quotation is checked: what would identify its author is taken out', async () => {
		await page.getByRole('link', { name: /^Check the quotation/ }).click();
		await examine(page, 'report-quotation');
		await page
			.getByRole('group', { name: '“40%”' })
			.getByRole('radio', { name: 'Take it out' })
			.check();
		await press(page, 'Save the quotation');
		await said(page, '[redacted]');
		await examine(page, 'report-finding');
	});

	await test.step('another is chosen, and words are written about it', async () => {
		await press(page, /^Quote this.*Thirty days, down the whole chain/);
		await said(page, 'Nothing in it was found');
		await press(page, 'Save the quotation');
		await page
			.getByLabel('What was said')
			.fill('Partners describe **late payment** and fear of saying so.\n\n- Volumes never came.');
		await press(page, 'Save the finding');
		await said(page, 'Saved.');
		await examine(page, 'report-findings');
	});

	await test.step('a comment on the draft is chosen for the comment table, and checked', async () => {
		await page.goto(`${report}/comments`);
		await examine(page, 'report-comments');
		await page.getByRole('link', { name: /^Choose comments on 2.1/ }).click();
		await examine(page, 'report-comments-choose');
		await press(page, /^Quote this.*Start from the grant/);
		await said(page, 'Check a quotation');
		await press(page, 'Save the quotation');
		await said(page, 'Saved.');
		await said(page, 'Start from the grant.');
	});

	await test.step('a recommendation is asked for in full, added, and moved up', async () => {
		await page.goto(`${report}/recommendations`);
		await examine(page, 'report-recommendations');
		await page.getByRole('link', { name: 'Add a recommendation' }).click();
		await press(page, 'Save the recommendation');
		await expect(page).toHaveTitle(/^Error: /);
		await said(page, 'Enter what is recommended');
		await examine(page, 'report-recommendation-error');
		await page.getByLabel('What is recommended').fill(LINE);
		await page.getByLabel('Who is asked').fill('HM Prison and Probation Service');
		await page.getByRole('checkbox', { name: 'Supply chains' }).check();
		await press(page, 'Save the recommendation');
		await said(page, 'Saved.');
		await press(page, 'Move up recommendation 5');
		await expect(page.locator('.recommendation').nth(3)).toContainText(LINE);
	});

	await test.step('somebody who is overtaken loses nothing of what was typed', async () => {
		await page.goto(`${report}/ending`);
		const typed = 'We meet officials in the spring, and write to everybody who answered.';
		await page.getByLabel('What happens next').fill(typed);
		// A window of its own: Chromium holds back the clicks of a tab that lies behind another.
		const elsewhere = await anotherPerson();
		await elsewhere.context().addCookies(await page.context().cookies());
		await elsewhere.goto(`${report}/ending`);
		await elsewhere.getByLabel('What happens next').fill('Somebody else was quicker.');
		await press(elsewhere, 'Save');
		await said(elsewhere, 'Saved.');
		await press(page, 'Save');
		await said(page, 'this was changed while you were writing');
		await expect(page.getByLabel('What happens next')).toHaveValue(typed);
		await examine(page, 'report-overtaken');
		await press(page, 'Save');
		await said(page, 'Saved.');
	});

	await test.step('every other part of it can be read and looked at', async () => {
		for (const part of ['introduction', 'respondents', 'results', 'actions', 'names', 'ending']) {
			await page.goto(`${report}/${part}`);
			await examine(page, `report-${part}`);
		}
		await page.goto(`${report}/preview`);
		await said(page, LINE);
		await examine(page, 'report-preview');
		expectNoName(await page.content());
	});

	const send = async () => {
		await page.goto(`${report}/sign-off`);
		await press(page, 'Send to the chair');
		await said(page, 'Sent to the chair.');
	};

	await test.step('the chair sends it back with a comment, which is asked for', async () => {
		await page.goto(`${report}/sign-off`);
		await page.getByLabel('A word to the chair').fill('Ready, I think.');
		await examine(page, 'report-send');
		await press(page, 'Send to the chair');
		await said(page, 'Sent to the chair.');
		await chair.goto(report);
		await examine(chair, 'report-chair');
		await chair.getByRole('link', { name: 'Decide on it' }).click();
		await said(chair, 'Ready, I think.');
		await press(chair, 'Send it back');
		await said(chair, 'Say what has to change');
		await chair.getByLabel('Comment').fill('Say who meets officials.');
		await examine(chair, 'report-sign-off');
		await press(chair, 'Send it back');
		await said(chair, 'Sent back to the secretariat');
	});

	await test.step('what was asked for is written, and the chair approves', async () => {
		await page.goto(report);
		await said(page, 'Say who meets officials.');
		await page.goto(`${report}/ending`);
		await page.getByLabel('What happens next').fill('The chair meets officials in the spring.');
		await press(page, 'Save');
		await send();
		await chair.goto(`${report}/sign-off`);
		await press(chair, 'Approve the report');
		await said(chair, 'Approved.');
	});

	await test.step('it is published, and found from the front page', async () => {
		await page.goto(`${report}/sign-off`);
		await examine(page, 'report-publish');
		await press(page, 'Publish the report');
		await said(page, 'Published.');
		await page.goto('/');
		await page
			.getByRole('link', { name: 'Draft commissioning guidance for regional' })
			.first()
			.click();
		await page.getByRole('link', { name: 'Read what you said' }).click();
		await expect(page).toHaveURL(new RegExp(`${PUBLIC}/report`));
	});

	const reader = await anotherPerson();
	await test.step('anybody reads it, and takes its files away', async () => {
		await reader.goto(`${PUBLIC}/report`);
		for (const name of ['What we asked', 'What you said', 'Recommendations, and what they said'])
			await expect(reader.getByRole('heading', { name, exact: true })).toBeVisible();
		await examine(reader, 'report-public');
		expectNoName(await reader.content());

		const files = unzipSync(new Uint8Array(await download(reader, /Word file/)));
		const document = strFromU8(files['word/document.xml'] ?? new Uint8Array());
		for (const level of ['Title', 'Heading1', 'Heading2'])
			expect(document).toContain(`<w:pStyle w:val="${level}"/>`);
		expect(document).toMatch(/<wp:docPr [^>]*descr="Bar chart\. /);
		for (const [name, bytes] of Object.entries(files))
			if (/\.(xml|rels)$/.test(name)) expectNoName(strFromU8(bytes));
		const tables = (await download(reader, /tables/)).toString('utf8');
		expect(tables).toContain('A subcontract with a larger provider');
		expectNoName(tables.replaceAll(/,40%?,/g, ','));
	});

	await test.step('what was said of each clause is published beside it', async () => {
		await reader.getByRole('link', { name: 'a table of its own, clause by clause' }).click();
		await said(reader, 'Start from the grant.');
		// Five disagree; fewer see something else, and how many is not shown.
		await said(reader, 'not shown');
		await examine(reader, 'comments-public');
		for (const name of [/Word file/, /spreadsheet/]) {
			const files = unzipSync(new Uint8Array(await download(reader, name)));
			for (const [part, bytes] of Object.entries(files))
				if (/\.(xml|rels)$/.test(part)) expectNoName(strFromU8(bytes));
		}
		expectNoName(await reader.content());
		await reader.goto(`${PUBLIC}/report`);
	});

	await test.step('an official replies by link', async () => {
		await page.goto(`${report}/replies`);
		await page.getByLabel('Name and post of the official').fill(`${DENZIL.name}, Commissioning`);
		await press(page, 'Make a link');
		await examine(page, 'report-replies');
		const link = await page.getByLabel('Link', { exact: true }).inputValue();
		const official = await anotherPerson();
		await official.goto(link);
		await examine(official, 'reply');
		await press(official, /^Publish the reply to recommendation 1/);
		await expect(official).toHaveTitle(/^Error: /);
		await official.getByRole('radio', { name: 'Accept in part' }).first().check();
		await official
			.getByLabel('Reason, and what happens now')
			.first()
			.fill('From April, for new agreements.\nWales follows later.');
		await press(official, /^Publish the reply to recommendation 1/);
		await said(official, 'Your reply is published.');
		await examine(official, 'reply-given');
		await official.getByRole('link', { name: /comments on the draft/ }).click();
		await official.getByText('Reply to these comments').nth(1).click();
		await examine(official, 'reply-comments');
		await official.getByRole('radio', { name: 'Reject' }).first().check();
		await official.getByLabel('Reason, and what happens now').nth(1).fill('The order stays.');
		await press(official, /^Publish the reply on 1.1/);
		await said(official, 'Your reply is published.');
		await said(official, 'The order stays.');
		await reader.goto(`${PUBLIC}/report`);
		await said(reader, 'They said: Accepted in part');
		await said(reader, '1 of 5 recommendations have a reply.');
		await examine(reader, 'report-public-replied');
	});

	await test.step('a correction is a second release that says what it changes', async () => {
		await page.goto(`${report}/ending`);
		await page.getByLabel('What happens next').fill('The chair meets officials on 4 March.');
		await press(page, 'Save');
		await send();
		await chair.goto(`${report}/sign-off`);
		await press(chair, 'Approve the report');
		await said(chair, 'Approved.');
		await page.goto(`${report}/sign-off`);
		await press(page, 'Publish the correction');
		await said(page, 'Say what this correction changes');
		await page.getByLabel('What this correction changes').fill('The day of the meeting was added.');
		await press(page, 'Publish the correction');
		await said(page, 'Published.');
		await reader.goto(`${PUBLIC}/report`);
		await said(reader, 'The day of the meeting was added.');
		await said(reader, 'They said: Accepted in part');
		await examine(reader, 'report-public-corrected');
		await reader.goto(`${PUBLIC}/report/1`);
		await said(reader, 'This report was corrected');
		await examine(reader, 'report-public-first');
		await page.goto(report);
		await examine(page, 'report-published');
	});
});
