import type { Locator, Page } from '@playwright/test';

const FURTHEST = 400;

const isFocused = (target: Locator): Promise<boolean> =>
	target.evaluate((element) => element === document.activeElement);

/** How many stops of the Tab key lie between the focus and the target, one for a group of radios. */
const stopsBefore = (target: Locator): Promise<number> =>
	target.evaluate((element) => {
		const mayStop =
			'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]';
		const isStop = (stop: Element) =>
			stop.checkVisibility({ visibilityProperty: true }) && !stop.matches(':disabled');
		const from = document.activeElement ?? document.body;
		const follows = (stop: Element, other: Element) =>
			(other.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
		const goesRound = from !== element && follows(from, element);
		const groups = new Set<string>();
		return [...document.querySelectorAll(mayStop)].filter((stop) => {
			const isOnTheWay = goesRound
				? follows(stop, from) || follows(element, stop)
				: follows(stop, from) && follows(element, stop);
			if (!isOnTheWay || !isStop(stop)) return false;
			if (!(stop instanceof HTMLInputElement) || stop.type !== 'radio') return true;
			if (groups.has(stop.name)) return false;
			groups.add(stop.name);
			return true;
		}).length;
	});

/**
 * Goes on by Tab until the target has the focus, as somebody without a mouse would: with the key
 * held down while the target is far, for a look at each stop takes longer than the stop.
 */
export async function tabTo(page: Page, target: Locator): Promise<void> {
	if (await isFocused(target)) return;
	const far = Math.min(await stopsBefore(target), FURTHEST);
	for (let passed = 0; passed < far; passed += 1) await page.keyboard.down('Tab');
	if (far > 0) await page.keyboard.up('Tab');
	for (let pressed = far; pressed < FURTHEST; pressed += 1) {
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
