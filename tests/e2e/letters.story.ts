import { addSixteen } from '../support/invited-world.ts';
import { aConsultation } from '../support/consultation-builder.ts';
import { examine } from './examine.ts';
import { expect, test } from './story.ts';
import { beforehand } from './story/beforehand.ts';
import { press, tabTo, tick, typeInto } from './story/keyboard.ts';
import { setUp } from './story/set-up.ts';

test('an officer without a mail server invites and reminds with the keyboard alone', async ({
	page,
	server
}) => {
	await setUp(page, server);
	const invitations = await beforehand(server, async (ctx) => {
		await addSixteen(ctx);
		const { id } = await aConsultation(ctx, { content: { audience: 'invited' } });
		return `/secretariat/consultations/${id}/invitations`;
	});
	const link = (name: string | RegExp) => page.getByRole('link', { name });
	const button = (name: string | RegExp) => page.getByRole('button', { name });
	const heading = page.getByRole('heading', { level: 1 });

	await test.step('two are ticked in the register, then the rest is invited at once', async () => {
		await page.goto(invitations);
		await examine(page, 'invitations-empty');
		await press(page, link('Invite organisations').first());
		await expect(heading).toHaveText('Invite organisations');
		await examine(page, 'invitations-choose');
		await tick(page, page.getByRole('checkbox').first());
		await tick(page, page.getByRole('checkbox').nth(1));
		await press(page, button('Invite those that are ticked'));
		await expect(page.getByText('2 organisations invited')).toBeVisible();
		await press(page, link('Go to invitations'));
		await press(page, link('Invite organisations'));
		await press(page, button('Invite all 14'));
		await expect(page.getByText('14 letters for you to send')).toBeVisible();
		await examine(page, 'mailing-by-hand');
	});
	await test.step('a letter is read, and its subject stands ready to be copied', async () => {
		await press(page, link(/^Read and copy/).first());
		await expect(heading).toHaveText(/^Letter to/);
		await examine(page, 'letter');
		const subject = page.getByLabel('Subject');
		await tabTo(page, subject);
		expect(await page.evaluate(() => getSelection()?.toString())).toBe(await subject.inputValue());
	});
	await test.step('a reminder says what those may do who have answered anonymously', async () => {
		await page.goto(invitations);
		await examine(page, 'invitations');
		await press(page, link('Send a reminder'));
		await expect(heading).toHaveText('Send a reminder');
		await typeInto(page, page.getByLabel(/in your own words/), 'Diolch! 🙂');
		await tabTo(page, page.locator('summary', { hasText: 'Read the letter' }));
		await page.keyboard.press('Enter');
		await expect(page.getByText('please ignore this letter')).toBeVisible();
		await examine(page, 'remind-by-hand');
		await press(page, button('Make letters for 16 organisations'));
		await expect(page.getByText('A reminder for 16 organisations')).toBeVisible();
	});
	await test.step('one contact is replaced, one invitation revoked and given back', async () => {
		await page.goto(invitations);
		await press(page, link(/^Change the invitation of/).first());
		await expect(button('Replace the contact')).toBeVisible();
		await examine(page, 'invitation-detail');
		await typeInto(page, page.getByLabel('E-mail address'), 'niamh@org');
		await press(page, button('Replace the contact'));
		await expect(page).toHaveTitle(/^Error: /);
		await typeInto(page, page.getByLabel('E-mail address'), 'niamh@org.example');
		await press(page, button('Replace the contact'));
		await expect(page).not.toHaveTitle(/^Error: /);
		await page.goto(invitations);
		await expect(page.getByText('niamh@org.example')).toBeVisible();
		await press(page, link(/^Change the invitation of/).first());
		await press(page, button('Revoke the invitation'));
		await expect(page.getByText('Its link no longer works')).toBeVisible();
		await press(page, link(/^Change the invitation of/).first());
		await expect(button('Make a new link')).toBeVisible();
		await examine(page, 'invitation-revoked');
		await press(page, button('Make a new link'));
		await expect(page.getByText('There is one letter for you to send')).toBeVisible();
	});
	await test.step('new links are made once, however often the button is pressed', async () => {
		await page.goto(`${invitations}/new-links`);
		await examine(page, 'new-links');
		await tabTo(page, button('Make new links'));
		await page.keyboard.press('Enter');
		await page.keyboard.press('Enter');
		await expect(page.getByText('New links for 16 organisations')).toBeVisible();
		for (const shown of await page.locator('.select-all').allTextContents())
			expect((await page.request.get(shown)).status()).toBe(200);
		await page.goto(`${invitations}/letters`);
		await examine(page, 'letters-by-hand');
		await press(page, link('Response rate'));
		await expect(heading).toHaveText('Response rate');
		await examine(page, 'rates-by-hand');
	});
});
