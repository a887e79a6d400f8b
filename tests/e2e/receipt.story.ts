import type { Page } from '@playwright/test';
import { eq } from 'drizzle-orm';
import type { Attribution } from '../../src/lib/domain/consultations/attribution.ts';
import { receiptInGroups } from '../../src/lib/domain/identity/receipt.ts';
import { VISITOR } from '../../src/lib/domain/shared/actor.ts';
import type { Context } from '../../src/lib/server/context.ts';
import {
	organisation,
	organisationValue,
	person,
	registerValue,
	response
} from '../../src/lib/server/db/schema.ts';
import { hashReceipt } from '../../src/lib/server/identity/receipts/receipt.ts';
import { hashPassword } from '../../src/lib/server/people/password-hash.ts';
import { publishReport } from '../../src/lib/server/reports/publish-report.ts';
import { readOwnResponse } from '../../src/lib/server/responses/answering/own-response.ts';
import { saveAbout } from '../../src/lib/server/responses/answering/save-about.ts';
import { mair as mairOfCast } from '../support/cast.ts';
import { aConsultation } from '../support/consultation-builder.ts';
import { WORLD } from '../support/report-world-content.ts';
import { answerPage, begin, inviteAll, respond } from '../support/response-steps.ts';
import { showOneOf } from '../support/shown-anonymous.ts';
import { examine } from './examine.ts';
import type { Server } from './server.ts';
import { expect, test } from './story.ts';
import { MAIR } from './story/accounts.ts';
import { approveReport } from './story/approved-report.ts';
import { beforehand } from './story/beforehand.ts';
import { press, typeInto } from './story/keyboard.ts';
import { signIn } from './story/sign-in.ts';

const SLUG = 'draft-guidance-on-commissioning';
const WORDS =
	'We at canolfan ty gobaith have 48 flats in Abertawe 🙂; nobody from HMP Wexcombe wrote back.';
const NAMES = [
	...['Canolfan Tŷ Gobaith', 'Harbour & Hearth CIC', 'Llwybrau Newydd', 'Second Bridge'],
	...['The Lantern Trust', 'Northern Recovery', 'Ask Her', 'Wexcombe Advice']
];

test.use({ viewport: { width: 390, height: 844 } });

/** Eight are invited, of which three work in Wales; all are small. */
async function invited(ctx: Context) {
	const { id } = await aConsultation(ctx, { content: { audience: 'invited' } });
	const all = await inviteAll(ctx, id, NAMES);
	const values = [
		{ id: 'small', kind: 'size-band' as const, name: 'Small: under £100,000 a year' },
		{ id: 'wales', kind: 'region' as const, name: 'Wales' }
	];
	await ctx.db.write(async (tx) => {
		await tx.insert(registerValue).values(
			values.map((value, position) => ({
				...value,
				nameFolded: value.id,
				description: '',
				position
			}))
		);
		await tx.update(organisation).set({ sizeBandId: 'small' });
		await tx
			.insert(organisationValue)
			.values(all.slice(0, 3).map(({ organisationId }) => ({ organisationId, valueId: 'wales' })));
	});
	return { id, all };
}

/** A response that its respondent has written and comes back to. */
async function written(ctx: Context, attribution: Attribution, one = 0) {
	const { id, all } = await invited(ctx);
	const key = await begin(ctx, SLUG, attribution, all[one]);
	await answerPage(ctx, key, 's-grants', { 'q-q-agree': 'agree', 'q-q-why': WORDS });
	const about = {
		sizeBandId: 'small',
		regionIds: ['wales'],
		serviceCategoryIds: [],
		specialismIds: []
	};
	await saveAbout(ctx, VISITOR, { ...key, about, statedName: all[one]?.name ?? '' });
	return { id, key };
}

async function comeBack(page: Page, receipt: string, slug: string = SLUG): Promise<void> {
	await page.goto(`/answer/${slug}/return`);
	await page.getByLabel('Your receipt code').fill(receiptInGroups(receipt));
	await page.getByRole('button', { name: 'Continue' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Your response/);
}

const goOn = (page: Page) => page.getByRole('button', { name: 'Continue' }).click();
const writtenBeforehand = (server: Server, attribution: Attribution) =>
	beforehand(server, (ctx) => written(ctx, attribution));

test('somebody sees what gives it away, says less, and keeps its receipt @scriptless', async ({
	page,
	server
}) => {
	const { key } = await writtenBeforehand(server, 'anonymous');
	await test.step('a slip in the code is said, and costs nothing', async () => {
		await page.goto(`/answer/${SLUG}/return`);
		const slip = key.receipt.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
		await page.getByLabel('Your receipt code').fill(slip);
		await goOn(page);
		await expect(page.getByRole('alert')).toContainText('A letter or figure is mistyped');
		await examine(page, 'receipt-mistyped');
		await comeBack(page, key.receipt);
	});
	await test.step('the meter counts who was invited, and one press says less', async () => {
		await page.goto(`/answer/${SLUG}/section/2`);
		await page.getByRole('button', { name: 'Save and continue' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(/could give you away/);
		await expect(page.getByText('Fewer than 5 of the 8 invited')).toBeVisible();
		await expect(page.getByText('canolfan ty gobaith', { exact: true })).toBeVisible();
		await examine(page, 'before-sending');
		await page.getByRole('button', { name: /Leave this out\s+where you work/ }).click();
		await expect(page.getByText('This fits all 8 invited organisations')).toBeVisible();
		await expect(page.getByText('At least 5 of the 8 invited')).toBeVisible();
		await examine(page, 'before-sending-less');
		await page.getByRole('link', { name: 'Continue' }).click();
	});
	await test.step('the receipt of somebody who typed it in is not asked after', async () => {
		await page.getByRole('radio', { name: 'No, do not quote them' }).check();
		await page.getByRole('button', { name: 'Send your response' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Response sent/);
		await expect(page.getByLabel('The same code, to copy')).toHaveValue(
			receiptInGroups(key.receipt)
		);
		await expect(page.getByText('still the one that you have kept')).toBeVisible();
		await goOn(page);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(/What happens next/);
		await examine(page, 'receipt-next');
	});
	expect(server.output()).not.toContain('/answer');
});

/** The builder's officer has an account that nobody can sign in to: until now. */
const givePassword = (server: Server) =>
	beforehand(server, async (ctx) => {
		const { email, password } = MAIR;
		const passwordHash = await hashPassword(password);
		await ctx.db.write(async (tx) => {
			await tx.update(person).set({ email, emailFolded: email, passwordHash });
		});
	});

/** An anonymous response among ten that the secretariat sees. */
const anonymousInBatch = (server: Server) =>
	beforehand(server, async (ctx) => {
		const { id } = await aConsultation(ctx);
		const keys = [];
		for (let n = 0; n < 10; n++) keys.push(await respond(ctx, SLUG, 'anonymous'));
		const key = await showOneOf(ctx, keys);
		const { id: responseId } = await readOwnResponse(ctx, key);
		return {
			receipt: key.receipt,
			desk: `/secretariat/consultations/${id}/responses/${responseId}`
		};
	});

test('the secretariat asks somebody it does not know, and cannot see when they answer @scriptless', async ({
	page,
	server,
	anotherPerson
}) => {
	const { receipt, desk } = await anonymousInBatch(server);
	const mair = await anotherPerson({ javaScriptEnabled: true });
	const waiting = mair.getByText(/If it is answered, the answer is shown on Monday/);
	await givePassword(server);
	await signIn(mair, MAIR);
	await test.step('a question that fishes is warned of', async () => {
		await mair.goto(desk);
		await mair.getByRole('link', { name: 'Ask a follow-up question' }).click();
		await mair.getByLabel('Your question').fill('Which prison was that in, and who are you?');
		await mair.getByRole('button', { name: 'Ask' }).click();
		await expect(mair.getByText('It asks who they are.')).toBeVisible();
		await examine(mair, 'follow-up-ask');
		await mair.getByLabel('Your question').fill('What would have been long enough?');
		await mair.getByRole('button', { name: 'Ask it all the same' }).click();
		await expect(waiting).toBeVisible();
	});
	await test.step('its respondent finds it, and is told what its answer gives away', async () => {
		await comeBack(page, receipt);
		await press(page, page.getByRole('link', { name: 'Read the question' }));
		await typeInto(page, page.getByLabel('Your answer'), 'Wyth wythnos 🙂, as HMP Wexcombe had.');
		await press(page, page.getByRole('button', { name: 'Send the answer' }));
		await expect(page.getByText('Some of your words could give you away')).toBeVisible();
		await examine(page, 'follow-up-answer');
		await press(page, page.getByRole('button', { name: 'Send it as it is now' }));
		await expect(page.getByRole('alert')).toContainText('Your answer is kept');
		await expect(page.getByLabel('Your answer')).toHaveValue(/Wyth wythnos/);
		await examine(page, 'follow-up-kept');
	});
	await mair.reload();
	await expect(waiting).toBeVisible();
	await expect(mair.getByText('Wyth wythnos')).toHaveCount(0);
	await examine(mair, 'follow-up-desk');
});

const RECEIPT = '0123456789ABCDEFGHJKMNPQ';

/** A published summary that quotes and rests on somebody's words. */
const publishedWithOwnWords = (server: Server) =>
	beforehand(server, async (ctx) => {
		const { revision } = await approveReport(ctx);
		const { consultationId } = WORLD;
		await publishReport(ctx, mairOfCast, { consultationId, revision, changeNote: '' });
		await ctx.db.write(async (tx) => {
			await tx
				.update(response)
				.set({ receiptHash: hashReceipt(RECEIPT) })
				.where(eq(response.id, 'response-19-of-world'));
		});
	});

test('somebody sees where its words went, and takes them out of quotations @no-scripts', async ({
	page,
	server
}) => {
	await publishedWithOwnWords(server);
	await comeBack(page, RECEIPT, WORLD.slug);
	await examine(page, 'closed-tasks');
	await page.getByRole('link', { name: 'Your receipt code' }).click();
	await expect(page.getByLabel('The same code, to copy')).toHaveValue(receiptInGroups(RECEIPT));
	await examine(page, 'closed-receipt');
	await page.getByRole('link', { name: 'Your response' }).click();
	await page.getByRole('link', { name: 'See where your words went' }).click();
	await expect(page.getByRole('heading', { name: 'Contract length' })).toBeVisible();
	await expect(page.getByRole('link', { name: 'Recommendation 1' })).toBeVisible();
	await examine(page, 'outcome');
	await page.getByRole('link', { name: 'Your response' }).click();
	await page.getByRole('link', { name: 'What you can still take back' }).click();
	await expect(page.getByText('can no longer be deleted')).toBeVisible();
	await examine(page, 'take-back');
	await page.getByRole('button', { name: 'Do not quote me' }).click();
	await expect(page.getByRole('alert')).toContainText('Your words will not be quoted');
});
