import { examine } from './examine.ts';
import { expect, test } from './story.ts';
import { addColleague } from './story/add-colleague.ts';
import { TOBIAS } from './story/accounts.ts';
import { press, typeInto } from './story/keyboard.ts';
import { setUp } from './story/set-up.ts';
import { addQuestion, addSection, fillDetails, startDraft } from './story/write-consultation.ts';

const TITLE = 'Draft guidance on commissioning: what would help small organisations?';

test('an officer writes a consultation with the keyboard alone', async ({ page, server }) => {
	await setUp(page, server);
	await page.goto('/secretariat');
	await examine(page, 'desk-empty');
	await startDraft(page, TITLE);
	await examine(page, 'details-new');
	const home = page.url().replace(/\/details$/, '');

	await page.goto(home);
	await expect(page.getByRole('link', { name: 'Say when it closes.' })).toBeVisible();
	await examine(page, 'overview-draft');
	await page.goto(`${home}/publish`);
	await expect(page.getByRole('button', { name: 'Publish this consultation' })).toHaveCount(0);
	await examine(page, 'publish-blocked');

	await page.goto(`${home}/details`);
	await fillDetails(page);
	await press(page, page.getByRole('button', { name: 'Show the background as it will look' }));
	await expect(page.locator('#background-preview strong')).toHaveText('signed off with gaps');
	await examine(page, 'details-preview');

	await page.goto(`${home}/questions`);
	await examine(page, 'questions-empty');
	await addSection(page, 'Grants and contracts', 'About **chapter 2** of the draft.');
	const grants = 'Grants and contracts';
	await addQuestion(page, grants, {
		type: 'Agreement',
		text: 'How far do you agree that the guidance says clearly when a grant may be used?',
		isRequired: true
	});
	await addQuestion(page, grants, { type: 'Long text', text: 'What would make it clearer?' });
	await addQuestion(page, grants, {
		type: 'One choice',
		text: 'How long should an agreement last, at the least?',
		options: ['One year', 'Three years', 'Five years', 'Seven years'],
		hasOther: true
	});
	await addSection(page, 'Bidding');
	await addQuestion(page, 'Bidding', {
		type: 'Yes or no',
		text: 'Has your organisation bid in the last two years?'
	});
	await addQuestion(page, 'Bidding', {
		type: 'Several choices',
		text: 'Which ways in did you use?',
		options: ['The framework', 'As a subcontractor', 'A grant'],
		onlyIf: '4. Has your organisation bid in the last two years?: Yes'
	});
	await addQuestion(page, 'Bidding', {
		type: 'Ranking',
		text: 'What stands most in the way of a small organisation?',
		options: ['Short deadlines', 'Requirements for IT', 'Vetting']
	});
	await addQuestion(page, 'Bidding', {
		type: 'Number',
		text: 'How many working days did your last bid take?'
	});
	await addQuestion(page, 'Bidding', { type: 'Short text', text: 'In which area was that?' });
	await examine(page, 'questions');

	await press(page, page.getByRole('button', { name: 'Move down question 4' }));
	await expect(page.getByRole('alert')).toContainText('question 5, “Which ways in did you use?”');
	await press(page, page.getByRole('button', { name: 'Move up question 8' }));
	await expect(page.locator('li', { hasText: '7. In which area was that?' })).toBeVisible();
	await press(page, page.getByRole('link', { name: 'Edit question 3' }));
	await press(page, page.getByRole('button', { name: 'Up option 4' }));
	await expect(page.getByLabel('Option 3', { exact: true })).toHaveValue('Seven years');
	await examine(page, 'question-form');

	await page.goto(`${home}/preview`);
	await examine(page, 'preview');
	await press(page, page.getByRole('link', { name: 'Start answering' }).first());
	await expect(page.getByRole('heading', { level: 1 })).toContainText('Grants and contracts');
	await examine(page, 'preview-section');
});

test('an officer publishes, corrects and copies a consultation', async ({
	page,
	server,
	anotherPerson
}) => {
	await setUp(page, server);
	await startDraft(page, TITLE);
	const home = page.url().replace(/\/details$/, '');
	await fillDetails(page);
	await page.goto(`${home}/questions`);
	await addSection(page, 'Bidding');
	await addQuestion(page, 'Bidding', { type: 'Short text', text: 'In which area was that?' });

	await page.goto(`${home}/documents`);
	await examine(page, 'documents-empty');
	await typeInto(page, page.getByLabel('Title'), 'The draft guidance');
	await page.getByLabel('File').setInputFiles({
		name: '../Canllaw drafft – Tŷ.pdf',
		mimeType: 'text/html',
		buffer: Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(3_000_000, 32)])
	});
	await press(page, page.getByRole('button', { name: 'Add the document' }));
	await expect(page.getByRole('rowheader', { name: /The draft guidance/ })).toBeVisible();
	await examine(page, 'documents');

	await page.goto(`${home}/publish`);
	await examine(page, 'publish');
	await press(page, page.getByRole('button', { name: 'Publish this consultation' }));
	await expect(page.getByLabel('Public address')).toHaveValue(
		/\/consultations\/draft-guidance-on-commissioning-what-would-help-small$/
	);
	await examine(page, 'published');

	const reader = await anotherPerson();
	await reader.goto('/');
	await examine(reader, 'list');
	await reader.getByRole('link', { name: TITLE }).click();
	await expect(reader.getByText('Answer before')).toBeVisible();
	await examine(reader, 'public-page');
	const download = reader.waitForEvent('download');
	await reader.getByRole('link', { name: 'The draft guidance' }).click();
	expect((await download).suggestedFilename()).toBe('Canllaw drafft – Tŷ.pdf');
	for (const address of ['/privacy', '/accessibility']) {
		await reader.goto(address);
		await examine(reader, address.slice(1));
	}

	await page.goto(`${home}/details`);
	await typeInto(page, page.getByLabel('Background'), 'The draft is about chapters 2 and 4.');
	await press(page, page.getByRole('button', { name: 'Save', exact: true }));
	// Going elsewhere before the answer has come would break the saving off.
	await expect(page).toHaveURL(/\?saved$/);
	await page.goto(`${home}/publish`);
	await press(page, page.getByRole('button', { name: 'Publish the correction' }));
	await expect(page).toHaveTitle(/^Error: /);
	await typeInto(page, page.getByLabel('What changed, and why'), 'The chapters were missing.');
	await press(page, page.getByRole('button', { name: 'Publish the correction' }));
	await expect(
		page.getByRole('listitem').filter({ hasText: 'The chapters were missing.' })
	).toBeVisible();
	const closing = page.getByRole('group', { name: 'Closes' });
	await typeInto(page, closing.getByLabel('Year'), String(new Date().getFullYear() + 1));
	await press(page, page.getByRole('button', { name: 'Change the closing time' }));
	await expect(page.getByText('The closing time was changed.')).toBeVisible();
	await examine(page, 'published-corrected');
	await reader.goto('/consultations/draft-guidance-on-commissioning-what-would-help-small');
	await expect(reader.getByText('The chapters were missing.')).toBeVisible();
	await expect(reader.getByText('The closing time was put off')).toBeVisible();

	await page.goto('/secretariat');
	await press(page, page.getByRole('button', { name: `Copy ${TITLE}` }));
	await expect(page.getByLabel('Title')).toHaveValue(`${TITLE} (copy)`);
	await page.goto('/secretariat');
	await examine(page, 'desk');
});

test('two officers who change the same page do not lose each other’s words', async ({
	page,
	server,
	anotherPerson
}) => {
	await setUp(page, server);
	const theirs = await anotherPerson();
	await addColleague(page, theirs, TOBIAS);
	await startDraft(page, 'Vetting guidance');
	await theirs.goto(page.url());
	await theirs.getByLabel('Who asks, and for whom').fill('Tobias’s words');
	await theirs.getByRole('button', { name: 'Save', exact: true }).click();
	await expect(theirs.getByText('Saved.')).toBeVisible();

	await page.getByLabel('Who asks, and for whom').fill('Mair’s words');
	await page.getByRole('button', { name: 'Save', exact: true }).click();
	await expect(page.getByRole('alert')).toContainText(TOBIAS.name);
	await expect(page.getByLabel('Who asks, and for whom')).toHaveValue('Mair’s words');
	await page.getByText('Who asks, and for whom: as it is saved now').click();
	await expect(page.getByText('Tobias’s words')).toBeVisible();
	await examine(page, 'details-stale');
	await page.getByRole('button', { name: 'Save', exact: true }).click();
	await expect(page.getByText('Saved.')).toBeVisible();
});

test('a form that is too large is refused with a page that says so', async ({ page, server }) => {
	await setUp(page, server);
	await startDraft(page, 'Too long');
	// Sent as the browser would; typing a million letters into it takes minutes.
	const answer = await page.request.post(`${page.url()}?/save`, {
		form: { background: 'x'.repeat(1_000_001) },
		headers: { origin: server.url, accept: 'text/html' }
	});
	expect(answer.status()).toBe(413);
	expect(await answer.text()).toContain('What you sent is too large.');
});
