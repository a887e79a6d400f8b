import { asc } from 'drizzle-orm';
import { organisation, organisationValue, registerValue } from '../../src/lib/server/db/schema.ts';
import { showBatches } from '../../src/lib/server/responses/shown/show-batches.ts';
import type { Context } from '../../src/lib/server/context.ts';
import { addSixteen } from '../support/invited-world.ts';
import { aConsultation } from '../support/consultation-builder.ts';
import { linksOf } from '../support/invitation-links.ts';
import { respond } from '../support/response-steps.ts';
import { examine } from './examine.ts';
import { expect, test } from './story.ts';
import { beforehand } from './story/beforehand.ts';
import { choose, press, tabTo, tick, typeInto } from './story/keyboard.ts';
import { setUp } from './story/set-up.ts';

/** Twelve of the sixteen sit in one group, two work on Humberside. */
async function addGroupAndRegion(ctx: Context): Promise<void> {
	const all = await ctx.db.read
		.select({ organisationId: organisation.id })
		.from(organisation)
		.orderBy(asc(organisation.nameFolded));
	await ctx.db.write(async (tx) => {
		await tx.insert(registerValue).values([
			{
				...{ id: 'sig', kind: 'group', description: '', position: 0 },
				...named('Fforwm y Gororau')
			},
			{ ...{ id: 'hull', kind: 'region', description: '', position: 0 }, ...named('Humberside') }
		]);
		await tx
			.insert(organisationValue)
			.values([
				...all.slice(0, 12).map((one) => ({ ...one, valueId: 'sig' })),
				...all.slice(0, 2).map((one) => ({ ...one, valueId: 'hull' }))
			]);
	});
}
const named = (name: string) => ({ name, nameFolded: name.toLowerCase() });

test('an officer without a mail server invites and reminds with the keyboard alone', async ({
	page,
	server
}) => {
	await setUp(page, server);
	const { id, slug } = await beforehand(server, async (ctx) => {
		await addSixteen(ctx);
		await addGroupAndRegion(ctx);
		return await aConsultation(ctx, { content: { audience: 'invited' } });
	});
	const invitations = `/secretariat/consultations/${id}/invitations`;
	const link = (name: string | RegExp) => page.getByRole('link', { name });
	const button = (name: string | RegExp) => page.getByRole('button', { name });
	const heading = page.getByRole('heading', { level: 1 });

	await test.step('a whole group is invited, and one organisation beside it', async () => {
		await page.goto(invitations);
		await examine(page, 'invitations-empty');
		await press(page, link('Invite organisations').first());
		await expect(heading).toHaveText('Invite organisations');
		await examine(page, 'invitations-choose');
		await choose(page, page.getByLabel('Group'), 'Fforwm y Gororau');
		await press(page, button('Find'));
		await press(page, button('Invite all 12'));
		await expect(page.getByText('12 letters for you to send')).toBeVisible();
		await examine(page, 'mailing-by-hand');
		await press(page, link('Go to invitations'));
		await press(page, link('Invite organisations'));
		await tick(page, page.getByRole('checkbox').first());
		await press(page, button('Invite those that are ticked'));
		await expect(page.getByText('1 organisation invited')).toBeVisible();
	});
	await test.step('a letter is read, and its subject stands ready to be copied', async () => {
		await press(page, link(/^Read and copy/).first());
		await expect(heading).toHaveText(/^Letter to/);
		await examine(page, 'letter');
		const subject = page.getByLabel('Subject');
		await tabTo(page, subject);
		expect(await page.evaluate(() => getSelection()?.toString())).toBe(await subject.inputValue());
	});
	await test.step('a letter that was sent by hand is noted as sent, and put back', async () => {
		await press(page, button('I have sent it'));
		await expect(page.getByText('Noted as sent by hand.')).toBeVisible();
		await expect(page.getByText('Sent by hand', { exact: true })).toBeVisible();
		await expect(link(/^Read and copy/)).toHaveCount(0);
		await examine(page, 'mailing-sent-by-hand');
		await press(page, button(/^Not sent after all/));
		await expect(page.getByText('There is one letter for you to send')).toBeVisible();
		await press(page, button('I have sent it').first());
		await expect(page.getByText('Noted as sent by hand.')).toBeVisible();
		await page.goto(`${invitations}/letters`);
		await expect(page.getByText('1 sent by hand', { exact: true })).toBeVisible();
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
		await press(page, button('Make letters for 13 organisations'));
		await expect(page.getByText('A reminder for 13 organisations')).toBeVisible();
	});
	await test.step('the rest is invited late, and gets no reminder but an invitation', async () => {
		await page.goto(`${invitations}/choose`);
		await press(page, button('Invite all 3'));
		await expect(page.getByText('3 organisations invited')).toBeVisible();
		await expect(heading).toHaveText(/Invitation$/);
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
		await expect(
			page.getByRole('link', { name: 'Invitation to Fathers’ Second Shift' })
		).toHaveCount(2);
		await examine(page, 'letters-by-hand');
	});
	await test.step('the response rate counts by group from five on, and nothing done anonymously', async () => {
		const answer = async (attribution: 'named' | 'anonymous', from: number, to: number) => {
			await beforehand(server, async (ctx) => {
				for (const one of (await linksOf(ctx, id)).slice(from, to))
					await respond(ctx, slug, attribution, { ...one, name: one.organisationName });
			});
		};
		const row = (name: RegExp) => page.getByRole('row', { name });
		await answer('named', 0, 4);
		await press(page, link('Response rate'));
		await expect(heading).toHaveText('Response rate');
		await expect(row(/^All 16 fewer than 5$/)).toBeVisible();
		await answer('named', 4, 5);
		await page.reload();
		await expect(row(/^All 16 5 31%$/)).toBeVisible();
		await expect(row(/^Fforwm y Gororau 12 5 42%$/)).toBeVisible();
		await expect(row(/^Humberside not shown: fewer than 5 invited$/)).toBeVisible();
		await examine(page, 'rates-by-hand');
		const before = await page.getByRole('main').textContent();
		await answer('anonymous', 5, 16);
		await page.reload();
		expect(await page.getByRole('main').textContent()).toBe(before);
	});
	await test.step('anonymous responses wait until the list is complete, and then nobody is invited', async () => {
		const responses = page.getByRole('link', { name: 'Anonymous response' });
		await page.goto(`/secretariat/consultations/${id}/responses`);
		await expect(responses).toHaveCount(0);
		await expect(page.getByText('Not shown yet', { exact: true })).toBeVisible();
		await examine(page, 'responses-waiting');
		await press(page, link('Can I read them earlier?'));
		await expect(page.getByText('16 organisations are on the list')).toBeVisible();
		await examine(page, 'list-to-complete');
		await press(page, button('The list is complete'));
		await expect(page.getByText('in batches, from the next morning on')).toBeVisible();
		await expect(link('Invite organisations')).toHaveCount(0);
		await examine(page, 'invitations-complete');
		await press(page, link('What this means'));
		await expect(button('Open the list again')).toBeVisible();
		await examine(page, 'list-complete');
		await beforehand(server, async (ctx) => {
			const tomorrow = new Date(Date.now() + 86_400_000);
			await showBatches({ ...ctx, clock: { now: () => tomorrow } });
		});
		await page.reload();
		await expect(page.getByText('the list stays as it is')).toBeVisible();
		await page.goto(`${invitations}/choose`);
		await expect(heading).toHaveText('The list is complete');
		await page.goto(`/secretariat/consultations/${id}/responses`);
		await expect(responses).toHaveCount(6);
		await expect(page.getByText('6 shown so far', { exact: true })).toBeVisible();
	});
});
