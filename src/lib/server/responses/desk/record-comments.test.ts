import { beforeEach, describe, expect, it } from 'vitest';
import { aDocument } from '../../../../../tests/support/a-document.ts';
import { mair } from '../../../../../tests/support/cast.ts';
import { aComment } from '../../../../../tests/support/comments-world.ts';
import { aConsultation } from '../../../../../tests/support/consultation-builder.ts';
import { testContext, type TestContext } from '../../../../../tests/support/context.ts';
import { useDatabase } from '../../../../../tests/support/database.ts';
import { answer } from '../../db/schema.ts';
import { recordResponse, type RecordResponse } from './record-response.ts';

const db = useDatabase();
let ctx: TestContext;
let consultationId: string;

beforeEach(async () => {
	ctx = testContext(db());
	({ id: consultationId } = await aConsultation(ctx, { content: { sections: [] } }));
});

const byEmail = async (values: RecordResponse['values']) =>
	await recordResponse(ctx, mair, {
		...{ consultationId, channel: 'email', attribution: 'unattributed', organisationId: null },
		...{ statedName: 'Llwybrau Newydd Cymru', mayBeQuoted: false, values }
	});

describe('an answer that came by e-mail, to a consultation with a draft and no question', () => {
	it('is recorded as comments on clauses', async () => {
		await aDocument(ctx, consultationId);
		const done = await byEmail({
			'comment-1-clause': 'c-weeks',
			'comment-1-kind': 'disagree',
			'comment-1-text': 'Mae’n rhy hir.'
		});
		expect(done.ok).toBe(true);
		expect(
			await db().read.select({ about: answer.questionId, value: answer.value }).from(answer)
		).toEqual([{ about: 'c-weeks', value: aComment('disagree', 'Mae’n rhy hir.') }]);
	});

	it('is refused without a comment, and with one that is about nothing', async () => {
		await aDocument(ctx, consultationId);
		expect(await byEmail({})).toEqual({
			ok: false,
			error: { form: 'Enter a comment on the draft, or an answer to a question' }
		});
		expect(
			await byEmail({ 'comment-2-kind': 'gap', 'comment-2-text': 'Nothing on refusals.' })
		).toMatchObject({ error: { 'comment-2-clause': 'Choose what the comment is about' } });
		expect(await db().read.select().from(answer)).toEqual([]);
	});
});
