import { beforeEach, describe, expect, it } from 'vitest';
import { aDocument, aClause, VETTING_CLAUSES } from '../../../../../tests/support/a-document.ts';
import { SECTIONS } from '../../../../../tests/support/all-question-types.ts';
import { aConsultation } from '../../../../../tests/support/consultation-builder.ts';
import { testContext, type TestContext } from '../../../../../tests/support/context.ts';
import { useDatabase } from '../../../../../tests/support/database.ts';
import { share } from '../../../../../tests/support/drafting-steps.ts';
import { begin } from '../../../../../tests/support/response-steps.ts';
import type { RawValues } from '../../../domain/responses/answer-fields.ts';
import { baseOf } from '../../../domain/responses/decide-save.ts';
import { VISITOR } from '../../../domain/shared/actor.ts';
import { readOwnResponse } from './own-response.ts';
import type { ReceiptKey, ResponseKey } from './response-key.ts';
import { saveClause } from './save-clause.ts';

const db = useDatabase();
let ctx: TestContext;
let key: ReceiptKey;

beforeEach(async () => {
	ctx = testContext(db());
	const pinned = SECTIONS.map((section) => ({
		...section,
		questions: section.questions.map((question) =>
			question.id === 'q-why' || question.id === 'q-region'
				? { ...question, clauseId: 'c-law' }
				: question
		)
	}));
	const { id, slug } = await aConsultation(ctx, {
		content: { audience: 'open-link', sections: pinned }
	});
	await aDocument(ctx, id, {
		clauses: [...VETTING_CLAUSES, aClause({ id: 'c-end', text: 'Diwedd.' })]
	});
	key = await begin(ctx, slug, 'anonymous');
});

const save = (clauseId: string, values: RawValues, by: ResponseKey = key) =>
	saveClause(ctx, VISITOR, { key: by, clauseId, values });
const drafts = async () => (await readOwnResponse(ctx, key)).drafts;
const baseNow = async (id: string) => baseOf((await drafts()).get(id));
const said = (text: string) => ({ kind: 'gap', text, suggested: '', was: '0' });

describe('the page of a clause', () => {
	it('saves the questions that are pinned to a clause, of every section, closed to comment or not', async () => {
		const { comment, answers } = await save('c-law', {
			...{ 'was-q-why': '0', 'q-q-why': 'Am ei bod yn aneglur' },
			...{ 'was-q-region': '0', 'q-q-region': 'The north' },
			// It is closed to comment: what a hand sends is not looked at.
			...said('Let me in')
		});
		expect(comment).toBeNull();
		expect(answers.map(({ outcome }) => outcome.errors.size)).toEqual([0, 0]);
		expect([...(await drafts()).keys()].sort()).toEqual(['q-region', 'q-why']);
	});

	it('is not there without anything to save', async () => {
		for (const id of ['c-annex', 'c-elsewhere'])
			await expect(save(id, said('x'))).rejects.toThrow('not-found');
	});

	it('keeps what a respondent chose where two pages said something', async () => {
		await save('c-end', said('From one tab'));
		const mine = said('From the other');
		expect((await save('c-end', mine)).comment?.kind).toBe('conflict');
		const was = await baseNow('c-end');
		// Nothing chosen yet: both are shown again.
		expect((await save('c-end', { ...mine, was, keep: 'open' })).comment?.kind).toBe('conflict');
		await save('c-end', { ...mine, was, keep: 'stored' });
		expect((await drafts()).get('c-end')?.value).toMatchObject({ text: 'From one tab' });
		await save('c-end', { ...mine, was, keep: 'both' });
		const both = { text: 'From one tab\n\nFrom the other' };
		expect((await drafts()).get('c-end')?.value).toMatchObject(both);
		await save('c-end', { ...mine, was: await baseNow('c-end'), keep: 'both' });
		expect((await drafts()).get('c-end')?.value).toMatchObject(both);
		await save('c-end', { ...mine, was: await baseNow('c-end'), keep: 'mine' });
		expect((await drafts()).get('c-end')?.value).toMatchObject({ text: 'From the other' });
	});

	it('is the same for a colleague with a link: the comment is the organisation’s', async () => {
		const link = await share(ctx, key, 'trustees');
		expect((await save('c-end', said('Oddi wrthym ni'), link)).comment).toEqual({ kind: 'saved' });
		expect((await drafts()).get('c-end')?.value).toMatchObject({ text: 'Oddi wrthym ni' });
	});

	it('saves nothing after closing', async () => {
		ctx.clock.advance({ days: 30 });
		await expect(save('c-end', said('Too late'))).rejects.toThrow('closed');
	});
});
