import type { Locator, Page } from '@playwright/test';

const FURTHEST = 400;

const isFocused = (target: Locator): Promise<boolean> =>
	target.evaluate((element) => element === document.activeElement);

/** Presses Tab until the target has the focus, as somebody without a mouse would. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
	for (let pressed = 0; pressed < FURTHEST; pressed += 1) {
		if (await isFocused(target)) return;
		await page.keyboard.press('Tab');
	}
	throw new Error(`Tab never reached ${String(target)}`);
}

/** Goes to a field and replaces what is in it. */
export async function typeInto(page: Page, target: Locator, text: string): Promise<void> {
	await tabTo(page, target);
	await page.keyboard.press('ControlOrMeta+A');
	await page.keyboard.insertText(text);
}

/** Goes to a button or link and presses Enter. */
export async function press(page: Page, target: Locator): Promise<void> {
	await tabTo(page, target);
	await page.keyboard.press('Enter');
	await page.waitForLoadState();
}

/** Goes to a checkbox and ticks it. */
export async function tick(page: Page, target: Locator): Promise<void> {
	await tabTo(page, target);
	if (!(await target.isChecked())) await page.keyboard.press('Space');
}

/** Goes to a group of radio buttons and moves down to one of them. */
export async function take(page: Page, target: Locator): Promise<void> {
	const name = (await target.getAttribute('name')) ?? '';
	const group = page.locator(`input[type=radio][name="${name}"]`);
	const checked = page.locator(`input[type=radio][name="${name}"]:checked`);
	await tabTo(page, (await checked.count()) > 0 ? checked : group.first());
	if (!(await target.isChecked())) await page.keyboard.press('Space');
	for (let moves = await group.count(); moves > 0 && !(await target.isChecked()); moves -= 1)
		await page.keyboard.press('ArrowDown');
}

/** Goes to a list of choices and moves down to the one that begins with `label`. */
export async function choose(page: Page, target: Locator, label: string): Promise<void> {
	await tabTo(page, target);
	await page.keyboard.press('Home');
	const said = () =>
		target.evaluate((e) => (e instanceof HTMLSelectElement ? e.selectedOptions[0]?.text : ''));
	for (let moves = 0; moves < 60 && !(await said())?.startsWith(label); moves += 1)
		await page.keyboard.press('ArrowDown');
}
