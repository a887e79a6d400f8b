import type { Page } from '@playwright/test';
import { eq } from 'drizzle-orm';
import { consultation, contact, person } from '../../src/lib/server/db/schema.ts';
import { addOrganisation } from '../../src/lib/server/organisations/add-organisation.ts';
import { hashPassword } from '../../src/lib/server/people/password-hash.ts';
import { organisationDetailsSchema } from '../../src/lib/domain/organisations/organisation-details.ts';
import { SYSTEM } from '../../src/lib/domain/shared/actor.ts';
import { toLondon } from '../../src/lib/domain/shared/london-time.ts';
import { mair } from '../support/cast.ts';
import { aConsultation } from '../support/consultation-builder.ts';
import { CANARIES, WORLD } from '../support/report-world-content.ts';
import { startSmtpInbox, type SmtpInbox } from '../support/smtp-inbox.ts';
import { examine } from './examine.ts';
import { startServer, type Server } from './server.ts';
import { expect, test as story } from './story.ts';
import { MAIR } from './story/accounts.ts';
import { approveReport } from './story/approved-report.ts';
import { beforehand } from './story/beforehand.ts';
import { begin } from './story/begin.ts';
import { press, typeInto } from './story/keyboard.ts';
import { setUp } from './story/set-up.ts';
import { signIn } from './story/sign-in.ts';

const FROM = 'letters@riverside.example';
const NAMES = ['Canolfan Tŷ Gobaith', 'Harbour & Hearth CIC', 'The O’Malley Trust', 'FORGE'];
const GONE = 'post2@org.example';

/** How far the server's clock goes ahead, in milliseconds: it begins at ten in the morning. */
function untilTen(): number {
	const [hours = 0, minutes = 0] = toLondon(new Date()).time.split(':').map(Number);
	return (((24 + 10) * 60 - hours * 60 - minutes) % (24 * 60)) * 60_000;
}
const AHEAD = untilTen();

/** A story whose server sends its letters to a mail server in this process. */
const test = story.extend<{ inbox: SmtpInbox }>({
	inbox: async ({}, use) => {
		const inbox = await startSmtpInbox();
		inbox.treat = (to) =>
			to === GONE
				? { kind: 'refuse', at: 'recipient', code: 550, words: '5.1.1 No such person here' }
				: { kind: 'take' };
		await use(inbox);
		await inbox.close();
	},
	server: async ({ inbox }, use, info) => {
		const clock = new URL('story/clock-ahead.js', import.meta.url).href;
		const server = await startServer({
			...{ SMTP_URL: inbox.url, MAIL_FROM: FROM },
			...{ NODE_OPTIONS: `--import=${clock}`, CLOCK_AHEAD: String(AHEAD) }
		});
		await use(server);
		await server.remove();
		if (info.status !== info.expectedStatus)
			await info.attach('server output', { body: server.output(), contentType: 'text/plain' });
	}
});

/** What is there before: four organisations with a contact each, and an open consultation. */
const organisationsWithContacts = (server: Server) =>
	beforehand(server, async (ctx) => {
		for (const [n, name] of NAMES.entries())
			await addOrganisation(
				ctx,
				SYSTEM,
				organisationDetailsSchema.parse({
					...{ name, aliases: [], sizeBandId: null, valueIds: [] },
					contacts: [{ name: 'Siân Ŵyn', email: `post${String(n)}@org.example` }]
				})
			);
		expect(await ctx.db.read.$count(contact)).toBe(NAMES.length);
		const { id } = await aConsultation(ctx, { content: { audience: 'invited' } });
		return `/secretariat/consultations/${id}/invitations`;
	});

/** Loads a page again until it says something: letters go out by themselves. */
const until = async (page: Page, words: string | RegExp) => {
	await expect(async () => {
		await page.reload();
		await expect(page.getByText(words).first()).toBeVisible({ timeout: 500 });
	}).toPass({ timeout: 20_000 });
};

test('organisations are invited by mail, one letter bounces, and all are reminded', async ({
	page,
	server,
	inbox,
	anotherPerson
}) => {
	await setUp(page, server);
	const invitations = await organisationsWithContacts(server);

	await test.step('a test letter says that mail works', async () => {
		await page.goto('/secretariat/settings/mail');
		await page.getByLabel('Send a test letter to').fill('mair@riverside');
		await page.getByRole('button', { name: 'Send a test letter' }).click();
		await expect(page.getByText('Enter an e-mail address').first()).toBeVisible();
		await page.getByLabel('Send a test letter to').fill('mair@riverside.example');
		await page.getByRole('button', { name: 'Send a test letter' }).click();
		await page.goto('/secretariat/settings/mail');
		await until(page, 'The test letter is on its way');
		await examine(page, 'settings-mail');
	});

	await test.step('all four are invited, and the link in a letter opens on a phone', async () => {
		await page.goto(`${invitations}/choose`);
		await page.getByRole('button', { name: 'Invite all 4' }).click();
		await expect(page.getByText('4 organisations invited')).toBeVisible();
		await until(page, 'Refused');
		await examine(page, 'letters-of-mailing');
		const letter = (await inbox.letters()).find(
			({ to }) => to?.[0]?.address === 'post0@org.example'
		);
		expect(letter?.from?.address).toBe(FROM);
		expect(letter?.subject).toMatch(/^Invitation to answer: /);
		const link = /http:\S+\/invitation\/\S+/.exec(letter?.text ?? '')?.[0] ?? '';
		const phone = await anotherPerson({ viewport: { width: 390, height: 844 } });
		await phone.goto(link);
		await expect(phone.getByText('Canolfan Tŷ Gobaith').first()).toBeVisible();
		await examine(phone, 'invitation-from-letter');
		// The desk sees no link where mail is on.
		expect(await page.content()).not.toContain(new URL(link).pathname);
	});

	await test.step('the letter that bounced is explained, and goes to somebody else', async () => {
		await page.goto(`${invitations}/letters`);
		await expect(page.getByText('One letter was not sent')).toBeVisible();
		await expect(page.getByText('550 5.1.1 No such person here')).toBeVisible();
		await examine(page, 'letters');
		await page.getByRole('button', { name: 'Send again' }).click();
		await expect(page.getByText('is being sent again')).toBeVisible();
		await until(page, '550 5.1.1');
		await page.getByRole('link', { name: /Replace the contact/ }).click();
		await examine(page, 'invitation-of-one');
		await page.getByLabel('Name').fill('Niamh');
		await page.getByLabel('E-mail address').fill('niamh@org.example');
		await page.getByRole('button', { name: 'Replace and send' }).click();
		await until(page, 'Sent');
		expect(inbox.recipients).toContain('niamh@org.example');
		await page.goto(`${invitations}/letters`);
		await expect(page.getByText('not sent')).toHaveCount(0);
	});

	await test.step('a letter that came back to the mailbox later is noted by hand, and the note taken away', async () => {
		await page
			.getByRole('row', { name: /3 sent/ })
			.getByRole('link')
			.click();
		const back = page.getByRole('button', { name: /^Note that it came back.*post3@org/ });
		await press(page, back);
		await expect(page.getByText('Noted that it came back')).toBeVisible();
		await expect(page.getByText('somebody here says that it came back')).toBeVisible();
		await examine(page, 'letter-came-back');
		await press(page, page.getByRole('button', { name: 'It arrived after all' }));
		await expect(page.getByText('not sent')).toHaveCount(0);
	});

	await test.step('a reminder goes to all, and asks those who answered anonymously to ignore it', async () => {
		await page.goto(`${invitations}/remind`);
		await page.getByText('Read the letter').click();
		await examine(page, 'remind');
		await page.getByLabel(/in your own words/).fill('Diolch! We read everything.');
		await page.getByRole('button', { name: 'Send to 4 organisations' }).click();
		await expect(page.getByText('A reminder for 4 organisations')).toBeVisible();
		await expect
			.poll(async () =>
				(await inbox.letters()).filter((one) => one.subject?.startsWith('Reminder: '))
			)
			.toHaveLength(4);
		const reminder = (await inbox.letters()).at(-1);
		expect(reminder?.text).toContain('Diolch! We read everything.');
		expect(reminder?.text).toContain('please ignore this letter');
	});

	await test.step('somebody who answers by name gets the receipt by mail, and is kept nowhere', async () => {
		const phone = await anotherPerson({ viewport: { width: 390, height: 844 } });
		const letter = (await inbox.letters()).find(
			({ to }) => to?.[0]?.address === 'post1@org.example'
		);
		const link = /http:\S+\/invitation\/\S+/.exec(letter?.text ?? '')?.[0] ?? '';
		await begin(phone, link, 'By name');
		await phone.getByRole('link', { name: 'Grants and contracts' }).click();
		await phone.getByRole('radio', { name: 'Strongly agree' }).check();
		await phone.getByRole('button', { name: 'Save and continue' }).click();
		await phone.getByRole('button', { name: 'Save and continue' }).click();
		await phone.getByRole('radio', { name: 'No, do not quote them' }).check();
		await phone.getByRole('button', { name: 'Send your response' }).click();
		const code = await phone.getByLabel('The same code, to copy').inputValue();
		await press(phone, phone.getByRole('link', { name: 'Get the code by e-mail' }));
		await typeInto(phone, phone.getByLabel('Your e-mail address'), 'siân@canolfan');
		await press(phone, phone.getByRole('button', { name: 'Send the code' }));
		await expect(phone.getByRole('alert')).toBeVisible();
		await examine(phone, 'receipt-by-mail');
		await typeInto(phone, phone.getByLabel('Your e-mail address'), 'director@canolfan.example');
		await press(phone, phone.getByRole('button', { name: 'Send the code' }));
		await expect(phone.getByText('We are sending it to director@canolfan.example')).toBeVisible();
		await examine(phone, 'receipt-by-mail-sent');
		const sent = async () =>
			(await inbox.letters()).find(({ to }) => to?.[0]?.address === 'director@canolfan.example');
		await expect.poll(async () => (await sent())?.text ?? '').toContain(code);
		await press(phone, phone.getByRole('link', { name: 'Back to the code' }));
		await expect(phone.getByLabel('The same code, to copy')).toHaveValue(code);
		const [cookie] = await phone.context().cookies(phone.url());
		expect(cookie?.value).toMatch(/\.kept$/);
		await examine(phone, 'receipt-with-mail');
	});

	await test.step('on the day before closing, whoever has not answered with a name is written to', async () => {
		const closesAt = new Date(Date.now() + AHEAD + 86_400_000);
		await beforehand(server, (ctx) =>
			ctx.db.write((tx) => tx.update(consultation).set({ closesAt }))
		);
		// What is done every minute is done at once by a server that starts.
		await server.stop();
		await server.start();
		const last = async () =>
			(await inbox.letters()).filter(({ subject }) => subject?.startsWith('Closing tomorrow'));
		await expect.poll(async () => (await last()).length).toBe(3);
		const to = (await last()).map((letter) => letter.to?.[0]?.address);
		expect(to.sort()).toEqual(['niamh@org.example', 'post0@org.example', 'post3@org.example']);
		for (const { text } of await last()) {
			expect(text).toContain('please ignore this letter');
			expect(text).toMatch(/http:\S+\/invitation\/\S+/);
		}
		await page.goto(`${invitations}/letters`);
		await expect(page.getByRole('row', { name: /Closing tomorrow.*3 sent/ })).toBeVisible();
	});

	await test.step('an invitation is revoked without a word on whether it was used', async () => {
		await page.goto(invitations);
		await page.getByRole('link', { name: 'Change the invitation of FORGE' }).click();
		await page.getByRole('button', { name: 'Revoke the invitation' }).click();
		await expect(page.getByRole('row', { name: /FORGE.*Revoked/ })).toBeVisible();
		await examine(page, 'invitations-with-mail');
		await page.getByRole('link', { name: 'Response rate' }).click();
		await examine(page, 'response-rate');
	});

	expect(server.output()).not.toMatch(/org\.example|Gobaith|\/invitation\/[\w-]{20}/);
});

test('a summary is published, and everybody who was invited is told where to read it', async ({
	page,
	server,
	inbox,
	anotherPerson
}) => {
	const { email, password } = MAIR;
	await beforehand(server, async (ctx) => {
		await approveReport(ctx);
		const passwordHash = await hashPassword(password);
		await ctx.db.write((tx) =>
			tx
				.update(person)
				.set({ email, emailFolded: email, passwordHash })
				.where(eq(person.id, mair.personId))
		);
	});
	await signIn(page, MAIR);
	const home = `/secretariat/consultations/${WORLD.consultationId}`;
	await page.goto(`${home}/report/sign-off`);
	await page.getByRole('button', { name: 'Publish the report' }).click();
	await expect(page.getByText('Published.')).toBeVisible();
	await expect.poll(async () => (await inbox.letters()).length).toBe(1);
	const [letter] = await inbox.letters();
	expect(letter?.to?.[0]?.address).toBe(CANARIES.email);
	expect(letter?.subject).toMatch(/^Summary published: /);
	const reader = await anotherPerson({ viewport: { width: 390, height: 844 } });
	await reader.goto(/http:\S+/.exec(letter?.text ?? '')?.[0] ?? '');
	await expect(reader.getByRole('link', { name: 'Read what you said' })).toBeVisible();
	// Of the others the register has no address: their letters wait to be sent by hand.
	await page.goto(`${home}/invitations/letters`);
	const row = page.getByRole('row', { name: /The summary is published/ });
	await expect(row).toContainText('29 to send yourself, 1 sent');
});
