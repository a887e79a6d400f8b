import type { Page } from '@playwright/test';
import type { Attribution } from '../../src/lib/domain/consultations/attribution.ts';
import { receiptInGroups } from '../../src/lib/domain/identity/receipt.ts';
import { VISITOR } from '../../src/lib/domain/shared/actor.ts';
import type { Context } from '../../src/lib/server/context.ts';
import { organisation, organisationValue, registerValue } from '../../src/lib/server/db/schema.ts';
import { saveAbout } from '../../src/lib/server/responses/save-about.ts';
import { aConsultation } from '../support/consultation-builder.ts';
import { answerPage, begin, inviteAll } from '../support/response-steps.ts';
import { examine } from './examine.ts';
import type { Server } from './server.ts';
import { expect, test } from './story.ts';
import { beforehand } from './story/beforehand.ts';

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
		await tx
			.insert(registerValue)
			.values(
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

async function comeBack(page: Page, receipt: string): Promise<void> {
	await page.goto(`/answer/${SLUG}/return`);
	await page.getByLabel('Your receipt code').fill(receiptInGroups(receipt));
	await page.getByRole('button', { name: 'Continue' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Your response/);
}

const goOn = (page: Page) => page.getByRole('button', { name: 'Continue' }).click();
const writtenBeforehand = (server: Server, attribution: Attribution) =>
	beforehand(server, (ctx) => written(ctx, attribution));

test('somebody sees what gives it away, says less, and keeps its receipt @no-scripts', async ({
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
	await test.step('the receipt is asked after once, and then it may go', async () => {
		await page.getByRole('radio', { name: 'No, do not quote them' }).check();
		await page.getByRole('button', { name: 'Send your response' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Response sent/);
		await expect(page.getByLabel('The same code, to copy')).toHaveValue(
			receiptInGroups(key.receipt)
		);
		await goOn(page);
		await expect(page.getByText('Nobody can give it to you again')).toBeVisible();
		await examine(page, 'receipt-asked');
		await page.getByRole('button', { name: 'Continue, kept or not' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(/What happens next/);
		await examine(page, 'receipt-next');
		await page.goBack();
		await page.goto(`/answer/${SLUG}/receipt`);
		await page.getByLabel('I have kept the code').check();
		await goOn(page);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(/What happens next/);
	});
	expect(server.output()).not.toContain('/answer');
});
