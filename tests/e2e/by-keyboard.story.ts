import { aConsultation } from '../support/consultation-builder.ts';
import { inviteAll } from '../support/response-steps.ts';
import { examine } from './examine.ts';
import { expect, test } from './story.ts';
import { beforehand } from './story/beforehand.ts';
import { press, tabTo, take, tick, typeInto } from './story/keyboard.ts';

const SLUG = 'draft-guidance-on-commissioning';

test.use({ viewport: { width: 390, height: 844 } });

test('a director answers with a ballot, keeps the receipt and takes it all back, by keyboard alone', async ({
	page,
	server
}) => {
	const link = await beforehand(server, async (ctx) => {
		const { id } = await aConsultation(ctx, { content: { audience: 'invited' } });
		const [invited] = await inviteAll(ctx, id, ['Canolfan Tŷ Gobaith', 'Harbour & Hearth CIC']);
		return `/invitation/${invited?.secret ?? ''}`;
	});
	const heading = page.getByRole('heading', { level: 1 });
	const button = (name: string) => page.getByRole('button', { name, exact: true });
	const to = (name: string | RegExp) => page.getByRole('link', { name });
	const code = page.getByLabel('The same code, to copy');

	await test.step('the ballot page', async () => {
		await page.goto(link);
		await take(page, page.getByRole('radio', { name: 'Anonymously' }));
		await expect(page.getByText('Your ballot is ready')).toBeVisible();
		await press(page, button('Start'));
		await expect(button('Start an anonymous response')).toBeVisible();
		await press(page, button('Start an anonymous response'));
	});
	let kept = '';
	await test.step('the receipt comes first: Tab selects it whole, and one key ticks it', async () => {
		await expect(heading).toHaveText(/Keep your receipt code/);
		await tabTo(page, code);
		kept = await code.inputValue();
		expect(await page.evaluate(() => getSelection()?.toString())).toBe(kept);
		await page.emulateMedia({ media: 'print' });
		await expect(page.getByText('type it in at')).toBeVisible();
		await expect(page.getByText(kept, { exact: true })).toBeVisible();
		await expect(button('Continue to the questions')).toBeHidden();
		const afterName = await page
			.getByRole('link', { name: 'Soundings' })
			.evaluate((element) => getComputedStyle(element, '::after').content);
		expect(afterName).toBe('none');
		await page.emulateMedia({ media: 'screen' });
		await press(page, button('Continue to the questions'));
		await expect(page.getByRole('alert')).toContainText('Your invitation is used now');
		await press(page, button('Continue, kept or not'));
		await expect(heading).toHaveText(/Your response/);
	});
	await test.step('one section is answered, and the list says how much of it', async () => {
		await press(page, to('Grants and contracts'));
		await take(page, page.getByRole('radio', { name: 'Strongly agree' }));
		await press(page, button('Save and continue'));
		await expect(heading).toHaveText(/Bidding/);
		await press(page, to('Your response'));
		await expect(to('Grants and contracts')).toHaveAccessibleDescription(
			'The rest is optional 1 of 3 answered'
		);
		await examine(page, 'tasks-partly');
	});
	await test.step('it is sent, and the code is asked after once', async () => {
		await press(page, to('Check your answers and send'));
		await expect(heading).toHaveText(/Check your answers|give you away/);
		if ((await heading.textContent())?.includes('give you away')) await press(page, to('Continue'));
		await take(page, page.getByRole('radio', { name: 'No, do not quote them' }));
		await press(page, button('Send your response'));
		await expect(heading).toHaveText(/Response sent/);
		await press(page, button('Continue'));
		await expect(page.getByRole('alert')).toContainText('Have you kept the code?');
		await tick(page, page.getByLabel('I have kept the code'));
		await press(page, button('Continue, kept or not'));
		await expect(heading).toHaveText(/What happens next/);
	});
	await test.step('the code brings it back in a browser that knows nothing', async () => {
		await page.context().clearCookies();
		await press(page, page.getByRole('main').getByRole('link').first());
		await expect(heading).toHaveText(/Come back to your response/);
		await typeInto(page, page.getByLabel('Your receipt code'), kept);
		await page.keyboard.press('Enter');
		await expect(page.getByText('Your response has been sent')).toBeVisible();
		await examine(page, 'tasks-sent');
		await press(page, to('Grants and contracts'));
		await typeInto(page, page.getByLabel('What would make it clearer?'), 'Geirfa: a glossary.');
		await press(page, button('Save and continue'));
		await press(page, to('Your response'));
		await press(page, to('check and send again'));
		await press(page, button('Send again'));
		await expect(page.getByText('still the one that you have kept')).toBeVisible();
		await press(page, button('Continue'));
	});
	await test.step('it is withdrawn, and the code opens nothing any more', async () => {
		await press(page, to('Your response'));
		await press(page, to('Withdraw this response'));
		await expect(heading).toHaveText(/Withdraw/);
		await press(page, button('Withdraw and delete'));
		await expect(heading).toHaveText(/Response withdrawn/);
		await page.goto(`/answer/${SLUG}/return`);
		await typeInto(page, page.getByLabel('Your receipt code'), kept);
		await page.keyboard.press('Enter');
		await expect(page.getByRole('alert')).toContainText('No response to this consultation');
	});
});
