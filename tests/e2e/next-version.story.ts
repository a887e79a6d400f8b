import { addCast } from '../support/cast.ts';
import { aDocument } from '../support/a-document.ts';
import { addComments, many, OWN_WORDS, publishTheReport } from '../support/redraft-world.ts';
import { addReportWorld } from '../support/report-world.ts';
import { WORLD } from '../support/report-world-content.ts';
import { eq } from 'drizzle-orm';
import { receiptInGroups } from '../../src/lib/domain/identity/receipt.ts';
import { registerValue, response } from '../../src/lib/server/db/schema.ts';
import { hashReceipt, makeReceipt } from '../../src/lib/server/identity/receipts/receipt.ts';
import { readSourceDocument } from '../../src/lib/server/documents/read-source-document.ts';
import { examine } from './examine.ts';
import { begin } from './story/begin.ts';
import { beforehand } from './story/beforehand.ts';
import { pasteInto } from './story/paste-into.ts';
import { setUp } from './story/set-up.ts';
import { publishSecondRound } from '../support/second-round.ts';
import { expect, test } from './story.ts';

const { consultationId, slug } = WORLD;
const NEXT = `# Who must be vetted

Everybody who works in a prison for more than ten days a year must be vetted, volunteers included.

Some checks are required by law, and others are for each governor.

# How long it takes

The establishment decides within six weeks of a complete application, and gives its reasons in writing.

Whoever waits longer is told why.
`;

test('a draft has a next version: matched, corrected, answered, published and found with a receipt @no-scripts', async ({
	page,
	server,
	anotherPerson
}, info) => {
	await setUp(page, server);
	const receipt = await beforehand(server, async (ctx) => {
		await addCast(ctx.db);
		// The world brings lists of its own.
		await ctx.db.write(async (tx) => {
			await tx.delete(registerValue);
		});
		await addReportWorld(ctx.db);
		await aDocument(ctx, consultationId);
		await addComments(ctx, 'c-weeks', many(9, 'suggest'));
		await publishTheReport(ctx);
		const code = makeReceipt(ctx.random);
		await ctx.db.write(async (tx) => {
			await tx
				.update(response)
				.set({ receiptHash: hashReceipt(code) })
				.where(eq(response.id, 'response-00-of-world'));
		});
		return code;
	});
	const home = `/secretariat/consultations/${consultationId}/next-version`;
	const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click();

	await test.step('the next version is pasted, and its clauses matched', async () => {
		await page.goto(home);
		await press('Bring it in and match it');
		await expect(page.getByText('Choose a file, or paste').first()).toBeVisible();
		await page.getByLabel('Title of the next version').fill('Guidance on vetting, second draft');
		const pasted = {
			text: NEXT,
			html: NEXT.replace(/^# (.*)$/gm, '<h1>$1</h1>')
				.replace(/^(?!<).+$/gm, '<p>$&</p>')
				.replace('six weeks', '<b>six weeks</b>')
		};
		await pasteInto(page.getByLabel('Or paste the text'), pasted);
		await press('Bring it in and match it');
		await expect(page.getByText('its clauses matched').first()).toBeVisible();
		const next = await beforehand(server, (ctx) =>
			readSourceDocument(ctx, ctx.db.read, { consultationId, number: 2 })
		);
		const inBold = next?.content.clauses.filter(({ html }) => html.includes('<strong>six weeks'));
		expect(inBold).toHaveLength(info.project.use.javaScriptEnabled === false ? 0 : 1);
		await examine(page, 'next-version');
	});

	await test.step('a person says what the words do not', async () => {
		await page.goto(`${home}/place`);
		await examine(page, 'next-version-place');
		await page.getByRole('link', { name: /^Say what it was made of.*Whoever waits/ }).click();
		await examine(page, 'next-version-correct');
		await page.getByLabel('Words in it, or its number').fill('offenders act');
		await press('Find');
		await page.getByRole('checkbox', { name: /Rehabilitation of Offenders/ }).check();
		await press('Save');
		await expect(page.locator('del').first()).toBeVisible();
		await expect(page.getByText('Taken out')).toHaveCount(0);
		await examine(page, 'next-version-clauses');
	});

	await test.step('it is said what was taken, with a reason', async () => {
		await page.goto(`${home}/outcomes`);
		await page.getByRole('link', { name: /^Answer.*2\.1/ }).click();
		await page.getByLabel('You said').fill('Eight weeks lose people the job.');
		await page.getByRole('radio', { name: 'Taken in part' }).check();
		await press('Save');
		await expect(page.getByText('Say why').first()).toBeVisible();
		await examine(page, 'next-version-outcome');
		await page.getByLabel('Why').fill('Six weeks, and reasons in writing.');
		await press('Save');
		await expect(page.getByText('1 of', { exact: false }).first()).toBeVisible();
		await examine(page, 'next-version-outcomes');
	});

	await test.step('what is previewed is published by a press', async () => {
		await page.goto(`${home}/publish`);
		await examine(page, 'next-version-publish');
		await press('Publish this page');
		await expect(page.getByText('Published.').first()).toBeVisible();
	});

	await test.step('everybody sees what was changed and why, and nobody’s words', async () => {
		const reader = await anotherPerson({ viewport: { width: 390, height: 844 } });
		await reader.goto(`/consultations/${slug}`);
		await reader.getByRole('link', { name: /See what was changed/ }).click();
		await expect(reader.getByText('Six weeks, and reasons in writing.')).toBeVisible();
		await expect(reader.getByText('Other words 9').first()).toBeVisible();
		await expect(reader.locator('ins', { hasText: 'six' }).first()).toBeVisible();
		expect(await reader.content()).not.toContain(OWN_WORDS);
		await examine(reader, 'next-version-public');

		await reader.goto(`/answer/${slug}/return`);
		await reader.getByLabel('Your receipt code').fill(receiptInGroups(receipt));
		await reader.getByRole('button', { name: 'Continue' }).click();
		await expect(reader.getByRole('heading', { level: 1 })).toHaveText(/Your response/);
		await reader.goto(`/answer/${slug}/outcome`);
		await expect(reader.getByText(OWN_WORDS, { exact: false }).first()).toBeVisible();
		await expect(reader.getByText('Six weeks, and reasons in writing.')).toBeVisible();
		await examine(reader, 'next-version-receipt');
	});

	await test.step('it is consulted on again, and the second time shows what was changed', async () => {
		await page.goto(home);
		await press('Consult on this version');
		await expect(page.getByLabel('Title')).toHaveValue(/: second round$/);
		const [, again = ''] = /consultations\/([^/]+)\/details/.exec(page.url()) ?? [];
		await page.goto(`/secretariat/consultations/${again}/document`);
		await expect(page.getByText('This is version 2')).toBeVisible();
		await examine(page, 'second-round-document');
		await page.getByRole('link', { name: 'See only what was changed' }).click();
		await examine(page, 'second-round-preview-changes');
		await page.getByRole('link', { name: 'The draft', exact: true }).click();
		await expect(page).toHaveURL(/\/preview\/document$/);
		await expect(page.getByText('This is version 2')).toBeVisible();

		const second = await beforehand(server, (ctx) => publishSecondRound(ctx, again));
		const reader = await anotherPerson({ viewport: { width: 390, height: 844 } });
		await reader.goto(`/consultations/${second.slug}/guidance`);
		await reader
			.locator('summary', { hasText: 'Reworded since version 1' })
			.filter({ hasText: '2.1' })
			.click();
		await expect(reader.locator('ins', { hasText: 'six' }).first()).toBeVisible();
		await examine(reader, 'second-round-guidance');
		await begin(reader, `/answer/${second.slug}`, 'Not for attribution');
		await reader.goto(`/answer/${second.slug}/document`);
		await expect(reader.getByText('This is version 2')).toBeVisible();
		await examine(reader, 'second-round-answering');
		await reader.goto(`/answer/${second.slug}/document/clause/${second.clauseIds[4] ?? ''}`);
		await expect(reader.locator('ins', { hasText: 'six' }).first()).toBeVisible();
		await examine(reader, 'second-round-clause');
		await reader.goto(`/consultations/${second.slug}/guidance`);
		await reader.getByRole('link', { name: 'See only what was changed' }).click();
		await expect(reader.locator('del').first()).toBeVisible();
		await examine(reader, 'second-round-changes');
		await reader.getByRole('link', { name: /Read what was said/ }).click();
		await expect(reader.getByText('Six weeks, and reasons in writing.')).toBeVisible();
		expect(await reader.content()).not.toContain(OWN_WORDS);
	});
});
