import type { Page } from '@playwright/test';
import { choose, press, take, tick, typeInto } from './keyboard.ts';

/** Fields of a date, days from now by the machine's clock. */
function dayFromNow(days: number): { day: string; month: string; year: string } {
	const [year = '', month = '', day = ''] = new Date(Date.now() + days * 86_400_000)
		.toISOString()
		.slice(0, 10)
		.split('-');
	return { day: String(Number(day)), month: String(Number(month)), year };
}

/** Starts a draft and leaves its details open. */
export async function startDraft(page: Page, title: string): Promise<void> {
	await page.goto('/secretariat');
	await press(page, page.getByRole('link', { name: 'New consultation' }));
	await typeInto(page, page.getByLabel('Title'), title);
	await page.keyboard.press('Enter');
	await page.waitForURL(/\/details$/);
}

/** Fills in the details of an open draft, on its details page, and saves them. */
export async function fillDetails(page: Page, { closesInDays = 14 } = {}): Promise<void> {
	const label = (text: string) => page.getByLabel(text, { exact: true });
	await typeInto(
		page,
		label('Who asks, and for whom'),
		'The Riverside Advisory Group, for the commissioning team of the probation service'
	);
	await typeInto(
		page,
		label('Background'),
		'Every region is getting guidance on how to find out what is needed and how to pay for it. The first version has been **signed off with gaps**. A second is due in the spring.\n\n- Chapter 2: contracts and grants\n- Chapter 4: bidding\n\nThe draft is below.'
	);
	await typeInto(
		page,
		label('What is still open to change'),
		'How the guidance tells regions when a grant will do, how long agreements last, and what is asked of small organisations.'
	);
	await typeInto(
		page,
		label('What is already decided'),
		'The framework stays for at least seven years. What the law calls a service is bought by contract.'
	);
	for (const [group, days] of [
		['Opens', 0],
		['Closes', closesInDays]
	] as const) {
		const fields = page.getByRole('group', { name: group, exact: true });
		const { day, month, year } = dayFromNow(days);
		await typeInto(page, fields.getByLabel('Day'), day);
		await typeInto(page, fields.getByLabel('Month'), month);
		await typeInto(page, fields.getByLabel('Year'), year);
		if (days === 0) await fields.getByLabel('Time').fill('00:00');
	}
	await take(page, page.getByRole('radio', { name: 'Anybody with the link' }));
	await press(page, page.getByRole('button', { name: 'Save', exact: true }));
	await page.waitForURL(/\?saved/);
}

/** Adds a section on the questions page. */
export async function addSection(page: Page, title: string, introduction = ''): Promise<void> {
	await press(page, page.getByRole('link', { name: /^Add (a|the first) section$/ }));
	await typeInto(page, page.getByLabel('Title'), title);
	await typeInto(page, page.getByLabel('Introduction'), introduction);
	await press(page, page.getByRole('button', { name: 'Save the section' }));
	await page.waitForURL(/\/questions\?saved/);
}

export interface WrittenQuestion {
	type: string;
	text: string;
	options?: string[];
	hasOther?: boolean;
	isRequired?: boolean;
	/** How the label of the answer it depends on begins. */
	onlyIf?: string;
}

/** Adds a question to the section of that title, on the questions page. */
export async function addQuestion(
	page: Page,
	section: string,
	{ type, text, options = [], hasOther, isRequired, onlyIf }: WrittenQuestion
): Promise<void> {
	await choose(page, page.getByLabel(`Add a question to ${section}`), type);
	await press(page, page.getByRole('button', { name: `Add question to ${section}` }));
	await typeInto(page, page.getByLabel('Question', { exact: true }), text);
	for (const [at, option] of options.entries()) {
		const row = page.getByLabel(`Option ${String(at + 1)}`, { exact: true });
		if ((await row.count()) === 0)
			await press(page, page.getByRole('button', { name: 'Add three more rows' }));
		await typeInto(page, row, option);
	}
	if (hasOther === true)
		await tick(page, page.getByRole('checkbox', { name: /Other, please say/ }));
	if (isRequired === true)
		await tick(page, page.getByRole('checkbox', { name: 'This question must be answered' }));
	if (onlyIf !== undefined) {
		await take(page, page.getByRole('radio', { name: 'Only those who gave the answer below' }));
		await choose(page, page.getByLabel('The answer it depends on'), onlyIf);
	}
	await press(page, page.getByRole('button', { name: 'Save the question' }));
	await page.waitForURL(/\/questions\?saved/);
}
