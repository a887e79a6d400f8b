import { examine } from './examine.ts';
import { expect, test } from './story.ts';

test('somebody who looks in on a new server finds a page @scriptless', async ({ page, server }) => {
	await test.step('the server says that it is well', async () => {
		const answer = await fetch(`${server.url}/healthz`);
		expect(await answer.text()).toBe('ok');
	});
	await test.step('the front page renders', async () => {
		const answer = await page.goto('/');
		expect(answer?.status()).toBe(200);
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		await examine(page, 'front-page');
	});
});

test('an address that leads nowhere is answered with a page that says so', async ({ page }) => {
	const answer = await page.goto('/no/such/page');
	expect(answer?.status()).toBe(404);
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await examine(page, 'not-found');
});
