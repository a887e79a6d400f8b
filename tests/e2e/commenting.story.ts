import type { Page } from '@playwright/test';
import { SECTIONS } from '../support/all-question-types.ts';
import { aConsultation } from '../support/consultation-builder.ts';
import { placeDocument } from '../support/place-document.ts';
import { examine } from './examine.ts';
import type { Server } from './server.ts';
import { expect, test } from './story.ts';
import { begin } from './story/begin.ts';
import { beforehand } from './story/beforehand.ts';
import { press, take, typeInto } from './story/keyboard.ts';

const SLUG = 'draft-guidance-on-buying';
const WORDS = 'Pwy sy’n talu? “Small” charities can’t 🤷\n• £300 + VAT';

/** Guidance of forty clauses, with a question that is asked at 2.2 too. */
const publish = (server: Server) =>
	beforehand(server, async (ctx) => {
		const sections = SECTIONS.map((section) => ({
			...section,
			questions: section.questions.map((question) =>
				question.id === 'q-agree' ? { ...question, clauseId: 'c12' } : question
			)
		}));
		const { id } = await aConsultation(ctx, {
			slug: SLUG,
			content: { audience: 'open-link', sections }
		});
		const clauses = await placeDocument(ctx, id, { clauseCount: 40 });
		expect(clauses[11]).toMatchObject({ id: 'c12', number: '2.2' });
	});

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const kind = (page: Page, name: string) => page.getByRole('radio', { name });
const why = (page: Page) => page.getByLabel('Why, in your own words');
const isAt = (page: Page, title: RegExp) =>
	expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
const toText = (page: Page) => page.goto(`/answer/${SLUG}/document`);
const open = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).click();

test.use({ viewport: { width: 390, height: 844 } });

test('an organisation comments on a draft, changes its mind, and withdraws @no-scripts', async ({
	page,
	server
}) => {
	await publish(server);
	await page.goto(`/consultations/${SLUG}`);
	await open(page, 'Draft guidance on vetting');
	await examine(page, 'comment-guidance');
	await begin(page, `/answer/${SLUG}`, 'Anonymously');
	await expect(page.getByText('No comments yet')).toBeVisible();
	await open(page, 'Comment on “Draft guidance on vetting”');
	await examine(page, 'comment-text');
	const tall = await page.getByRole('link', { name: 'Comment on 1.2' }).boundingBox();
	expect(tall?.height).toBeGreaterThanOrEqual(44);

	// Where scripts run, a panel opens over the text: each page is looked at by its address too.
	await test.step('an error keeps what was typed', async () => {
		await page.goto(`/answer/${SLUG}/document/clause/c3`);
		await isAt(page, /Comment on 1\.2/);
		await why(page).fill(WORDS);
		await button(page, 'Save').click();
		await expect(page.getByRole('alert')).toContainText('Choose what kind of comment this is');
		await expect(why(page)).toHaveValue(WORDS);
		await examine(page, 'comment-error');
		await kind(page, 'I disagree').check();
		await button(page, 'Save').click();
	});
	await test.step('it is back at its place in the text, where the comment stands', async () => {
		await expect(page).toHaveURL(/#c3$/);
		await expect(page.locator('#c3')).toContainText('Disagree');
		await expect(page.locator('#c3')).toContainText('Pwy sy’n talu?');
		await expect(page.locator('#c3')).toBeInViewport();
		await examine(page, 'comment-saved');
	});
	await test.step('it suggests other words, and goes on to the next clause', async () => {
		await page.goto(`/answer/${SLUG}/document/clause/c11`);
		await kind(page, 'I suggest other words').check();
		const box = page.getByLabel(/should say/);
		await button(page, 'Save').click();
		await expect(page.getByRole('alert')).toContainText('Change the words');
		await box.fill((await box.inputValue()).replace(/^\w+/, 'Without delay'));
		await button(page, 'Save and go to 2.2').click();
		await expect(page.getByText('Saved what you said on')).toBeVisible();
	});
	await test.step('a question that is pinned there is answered there, and once', async () => {
		await isAt(page, /Comment on 2\.2/);
		await examine(page, 'comment-question');
		await page.getByRole('radio', { name: 'Strongly agree' }).check();
		await button(page, 'Save').click();
		await expect(page.locator('#c12')).toContainText('Your answer: Strongly agree');
		await expect(page.locator('#c11 ins')).toContainText('Without delay');
		await page.goto(`/answer/${SLUG}/section/1`);
		await expect(page.getByRole('radio', { name: 'Strongly agree' })).toBeChecked();
		await page.getByRole('link', { name: '2.2 of the draft' }).click();
		await isAt(page, /Comment on 2\.2/);
	});
	await test.step('it says something about the whole', async () => {
		await page.goto(`/answer/${SLUG}/document/clause/whole`);
		await kind(page, 'Something is missing').check();
		await why(page).fill('Wales, and the canary of Abertawe.');
		await button(page, 'Save').click();
		await expect(page.locator('#whole')).toContainText('Abertawe');
		await page.goto(`/answer/${SLUG}/tasks`);
		await expect(page.getByText('3 comments')).toBeVisible();
	});
	await test.step('what could give it away is shown, and it sends', async () => {
		await page.getByRole('link', { name: 'Check your answers and send' }).click();
		await expect(page.getByText('Abertawe', { exact: true })).toBeVisible();
		await expect(page.getByRole('link', { name: 'Change this comment' }).last()).toHaveAttribute(
			'href',
			`/answer/${SLUG}/document/clause/whole`
		);
		await page.getByRole('link', { name: 'Continue' }).click();
		await expect(page.getByText('Pwy sy’n talu?')).toBeVisible();
		await examine(page, 'comment-check');
		await page.getByRole('radio', { name: 'Yes, they may be quoted' }).check();
		await button(page, 'Send your response').click();
		await isAt(page, /Response sent/);
	});
	await test.step('it deletes one comment, has it back, and deletes it for good', async () => {
		await page.goto(`/answer/${SLUG}/document/clause/c3`);
		await button(page, 'Delete this comment').click();
		await expect(page.getByText('Your comment is deleted')).toBeVisible();
		await expect(why(page)).toHaveValue(WORDS);
		await button(page, 'Save').click();
		await expect(page.locator('#c3')).toContainText('Disagree');
		await page.goto(`/answer/${SLUG}/document/clause/c3`);
		await button(page, 'Delete this comment').click();
		await expect(page.getByText('Your comment is deleted')).toBeVisible();
		await page.goto(`/answer/${SLUG}/tasks`);
		await expect(page.getByText('You have changes that are not sent')).toBeVisible();
		await page.getByRole('link', { name: 'check and send again' }).click();
		await expect(page.getByText('Pwy sy’n talu?')).toHaveCount(0);
		await button(page, 'Send again').click();
		await isAt(page, /Response sent/);
	});
	await test.step('it withdraws, comments and all', async () => {
		await page.goto(`/answer/${SLUG}/withdraw`);
		await button(page, 'Withdraw and delete').click();
		await isAt(page, /withdrawn/i);
		await toText(page);
		await expect(page).toHaveURL(/\/return\?because=lost/);
	});
	expect(server.output()).not.toContain('/answer');
});

test('a comment is made with the keyboard only, and two tabs lose nothing', async ({
	page,
	server
}) => {
	await publish(server);
	await begin(page, `/answer/${SLUG}`, 'By name');
	await page.goto(`/answer/${SLUG}/document/clause/c4`);
	const other = await page.context().newPage();
	await other.goto(page.url());
	await take(page, kind(page, 'This is unclear'));
	await typeInto(page, why(page), 'Which note?');
	await press(page, button(page, 'Save'));
	await expect(page.locator('#c4')).toContainText('Which note?');
	// The place in the text has the focus: the next stop is to change what was said.
	await press(page, page.getByRole('link', { name: 'Change your comment on 1.3' }));

	await take(other, kind(other, 'I support this'));
	await typeInto(other, why(other), 'It is about time');
	await press(other, button(other, 'Save'));
	await expect(other.getByRole('alert')).toContainText('choose what to keep');
	await expect(other.getByText('Which note?')).toBeVisible();
	await examine(other, 'comment-two-tabs');
	await take(other, other.getByRole('radio', { name: 'Both texts, one after the other' }));
	await press(other, button(other, 'Save'));
	await expect(other.locator('#c4')).toContainText(/Which note\?\s+It is about time/);
});

test('with a script, clauses open beside the text', async ({ page, server }) => {
	await page.setViewportSize({ width: 1280, height: 900 });
	await publish(server);
	await begin(page, `/answer/${SLUG}`, 'Not for attribution');
	await toText(page);
	const panel = page.getByRole('dialog');
	await open(page, 'Comment on 1.2');
	await expect(panel).toHaveAccessibleName('Comment on 1.2');
	await examine(page, 'comment-panel');
	await test.step('an error is shown in the panel, and what is saved in the text', async () => {
		await why(page).fill(WORDS);
		await button(page, 'Save').click();
		await expect(panel.getByRole('alert')).toContainText('Choose what kind of comment this is');
		await expect(why(page)).toHaveValue(WORDS);
		await kind(page, 'I disagree').check();
		await button(page, 'Save').click();
		await expect(panel).toBeHidden();
		await expect(page.locator('#c3')).toContainText('Pwy sy’n talu?');
		await expect(page.locator('#c3')).toBeFocused();
		expect(new URL(page.url()).pathname).toBe(`/answer/${SLUG}/document`);
	});
	await test.step('keys go from clause to clause, and open one', async () => {
		await page.keyboard.press('Alt+ArrowDown');
		await expect(page.locator('#c4')).toBeFocused();
		await page.keyboard.press('Alt+ArrowDown');
		await page.keyboard.press('Alt+Shift+ArrowUp');
		await expect(page.locator('#c3')).toBeFocused();
		await page.keyboard.press('Alt+ArrowDown');
		await page.keyboard.press('Enter');
		await expect(panel).toHaveAccessibleName('Comment on 1.3');
	});
	await test.step('what was typed is still there after looking at another clause', async () => {
		await why(page).fill('Which note?');
		await page.keyboard.press('Escape');
		await expect(panel).toBeHidden();
		await open(page, 'Comment on 1.4');
		await expect(panel).toHaveAccessibleName('Comment on 1.4');
		await open(page, 'Comment on 1.3');
		await expect(why(page)).toHaveValue('Which note?');
		await kind(page, 'This is unclear').check();
		await button(page, 'Save and go to 1.4').click();
		await expect(panel).toHaveAccessibleName('Comment on 1.4');
		await expect(page.locator('#c4')).toContainText('Which note?');
	});
	await test.step('on a phone it lies over the text', async () => {
		await button(page, 'Close').click();
		await page.setViewportSize({ width: 390, height: 844 });
		await open(page, 'Comment on 1.5');
		await expect(panel).toHaveAccessibleName('Comment on 1.5');
		await examine(page, 'comment-panel-phone');
	});
});
