import { examine } from './examine.ts';
import { expect, test } from './story.ts';
import { DENZIL, MAIR, SECRETARIAT_NAME, SIOBHAN } from './story/accounts.ts';
import { join, makeJoiningLink } from './story/add-colleague.ts';
import { setUp } from './story/set-up.ts';
import { signIn, signOut } from './story/sign-in.ts';

test('an officer sets Soundings up, and only the first time', async ({ page, server }) => {
	const link = server.setUpLink();
	await test.step('the page asks for what it needs', async () => {
		await page.goto(link);
		await examine(page, 'set-up');
	});
	await test.step('what is wrong is said at once, and what was typed is kept', async () => {
		await page.getByLabel('Name of the secretariat').fill(SECRETARIAT_NAME);
		await page.getByLabel('Accent colour').fill('#ffcc00');
		await page.getByLabel('Your name').fill(MAIR.name);
		await page.getByLabel('Password').fill('password1234');
		await page.getByRole('button', { name: 'Set up and sign in' }).click();
		await expect(page).toHaveTitle(/^Error: /);
		await expect(page.getByRole('alert').getByRole('link')).toHaveText([
			'Enter a contact e-mail address',
			/^Choose a darker colour/,
			'Enter your e-mail address',
			/^Choose another password/
		]);
		await expect(page.getByLabel('Name of the secretariat')).toHaveValue(SECRETARIAT_NAME);
		await expect(page.getByLabel('Password')).toHaveValue('');
		await examine(page, 'set-up-errors');
	});
	await test.step('then the account is made, and its owner is at the desk', async () => {
		await setUp(page, server);
		await page.goto('/secretariat/settings');
		await expect(page.getByText(MAIR.name)).toBeVisible();
	});
	await test.step('the link is dead, for good', async () => {
		expect((await page.goto(link))?.status()).toBe(410);
		await server.stop();
		const before = server.output().length;
		await server.start();
		expect(server.output().slice(before)).not.toContain('Set up Soundings');
		expect((await page.goto(link))?.status()).toBe(404);
	});
	await test.step('a restart signs nobody out', async () => {
		await page.goto('/account');
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your account');
	});
});

test('people sign in and out, join by link, and lose what is taken from them', async ({
	page,
	server,
	anotherPerson
}) => {
	await setUp(page, server);

	await test.step('signing out closes the desk', async () => {
		await signOut(page);
		await page.goto('/secretariat/settings/record?action=secretariat%3Aset-up');
		await expect(page).toHaveURL(/\/sign-in\?next=/);
		await examine(page, 'sign-in');
	});
	await test.step('a wrong password and an unknown address read the same', async () => {
		for (const email of [MAIR.email, 'nobody@riverside.example']) {
			await page.getByLabel('E-mail address').fill(email);
			await page.getByLabel('Password').fill('not the right password');
			await page.getByRole('button', { name: 'Sign in' }).click();
			await expect(page.getByRole('alert')).toContainText(
				'The e-mail address or the password is wrong.'
			);
			await expect(page.getByLabel('E-mail address')).toHaveValue(email);
		}
		await examine(page, 'sign-in-wrong');
	});
	await test.step('the right one leads on to the page that was asked for', async () => {
		await signIn(page, MAIR);
		await expect(page).toHaveURL(/settings\/record\?action=secretariat%3Aset-up/);
		await expect(page.getByRole('rowheader', { name: 'Set up Soundings' })).toBeVisible();
		await examine(page, 'record-of-changes');
	});

	const theirs = await anotherPerson();
	const secrets = [MAIR.password, MAIR.email, SIOBHAN.email];
	await test.step('the chair joins by a link that works once', async () => {
		await page.goto('/secretariat/settings');
		await examine(page, 'settings');
		const link = await makeJoiningLink(page, SIOBHAN);
		secrets.push(link.replace(/.*\//, ''));
		await examine(page, 'people-new-link');
		await theirs.goto(link);
		await examine(theirs, 'join');
		await join(theirs, link, SIOBHAN);
		await expect(theirs).toHaveURL(/\/secretariat/);
		expect((await theirs.goto(link))?.status()).toBe(410);
		expect((await theirs.goto('/secretariat/settings/people'))?.status()).toBe(404);
	});
	await test.step('a link that is withdrawn does not work', async () => {
		const link = await makeJoiningLink(page, DENZIL);
		await page.getByRole('button', { name: `Withdraw the link for ${DENZIL.name}` }).click();
		await expect(page.getByText('The link is withdrawn.')).toBeVisible();
		const late = await anotherPerson();
		expect((await late.goto(link))?.status()).toBe(410);
	});
	await test.step('a browser is signed out from another', async () => {
		const elsewhere = await anotherPerson();
		await signIn(elsewhere, MAIR);
		await page.goto('/account');
		await examine(page, 'account');
		await page.getByRole('button', { name: /^Sign out Chrome/ }).click();
		await expect(page.getByText('That browser is signed out.')).toBeVisible();
		await elsewhere.goto('/account');
		await expect(elsewhere).toHaveURL(/\/sign-in/);
	});
	await test.step('a colleague who lost their password chooses a new one', async () => {
		await page.goto('/secretariat/settings/people');
		await page.getByRole('link', { name: SIOBHAN.name }).click();
		await page.getByRole('button', { name: 'Make a link for a new password' }).click();
		const link = await page.getByLabel(`Link for ${SIOBHAN.name}`).inputValue();
		secrets.push(link.replace(/.*\//, ''), 'a ladder made of rhubarb');
		await theirs.goto(link);
		await examine(theirs, 'new-password');
		await theirs.getByLabel('New password').fill('a ladder made of rhubarb');
		await theirs.getByRole('button', { name: 'Change the password and sign in' }).click();
		await signOut(theirs);
		await signIn(theirs, { email: SIOBHAN.email, password: 'a ladder made of rhubarb' });
	});
	await test.step('a deactivated colleague is out at once', async () => {
		await page.goto('/secretariat/settings/people');
		await page.getByRole('link', { name: SIOBHAN.name }).click();
		await examine(page, 'person');
		await page.getByRole('link', { name: 'Deactivate the account' }).click();
		await examine(page, 'person-deactivate');
		await page.getByRole('button', { name: 'Deactivate the account' }).click();
		await expect(page.getByText('signed out everywhere')).toBeVisible();
		await theirs.goto('/account');
		await expect(theirs).toHaveURL(/\/sign-in/);
	});
	await test.step('the accent colour is on every page at once', async () => {
		await page.goto('/secretariat/settings/secretariat');
		await page.getByLabel('Accent colour').fill('4b3a86');
		await page.getByRole('button', { name: 'Save' }).click();
		await expect(page.getByLabel('Accent colour')).toHaveValue('#4b3a86');
		await examine(page, 'secretariat-details');
		const accent = await page.evaluate(() =>
			getComputedStyle(document.documentElement).getPropertyValue('--accent').trim()
		);
		expect(accent).toBe('#4b3a86');
	});
	await test.step('no password, address or secret is in the log', () => {
		for (const secret of secrets) expect(server.output()).not.toContain(secret);
	});
});

test('an officer signs in, and changes the password, by keyboard alone', async ({
	page,
	server,
	anotherPerson
}) => {
	await setUp(await anotherPerson(), server);
	const type = async (text: string) => page.keyboard.type(text);
	const press = async (...keys: string[]) => {
		for (const key of keys) await page.keyboard.press(key);
	};

	await page.goto('/sign-in?next=/account');
	await press('Tab');
	await expect(page.getByRole('link', { name: 'Skip to main content' })).toBeFocused();
	await press('Enter', 'Tab');
	await type(MAIR.email);
	await press('Tab');
	await type(MAIR.password);
	await press('Enter');
	await expect(page).toHaveURL(/\/account(#main)?$/);

	await page.getByLabel('Password you have now').focus();
	await type('not the one');
	await press('Tab');
	await type('a brand new set of words');
	await press('Enter');
	await expect(page.getByRole('alert').getByRole('link')).toBeVisible();
	// The summary has the focus: its link is next, and leads to the field.
	await press('Tab', 'Enter');
	await expect(page.getByLabel('Password you have now')).toBeFocused();
	await type(MAIR.password);
	await press('Tab');
	await type('a brand new set of words');
	await press('Enter');
	await expect(page.getByText('Your password is changed.')).toBeVisible();

	await signOut(page);
	await signIn(page, { email: MAIR.email, password: 'a brand new set of words' });
});
