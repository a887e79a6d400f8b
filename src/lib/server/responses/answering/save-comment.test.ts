import { beforeEach, describe, expect, it } from 'vitest';
import { aDocument } from '../../../../../tests/support/a-document.ts';
import { aConsultation } from '../../../../../tests/support/consultation-builder.ts';
import { testContext, type TestContext } from '../../../../../tests/support/context.ts';
import { useDatabase } from '../../../../../tests/support/database.ts';
import { begin } from '../../../../../tests/support/response-steps.ts';
import { WHOLE } from '../../../domain/documents/clause.ts';
import { baseOf } from '../../../domain/responses/decide-save.ts';
import type { CommentFields } from '../../../domain/responses/comments/parse-comment.ts';
import { VISITOR } from '../../../domain/shared/actor.ts';
import { answer, draftAnswer } from '../../db/schema.ts';
import { readOwnResponse } from './own-response.ts';
import type { ReceiptKey } from './response-key.ts';
import { saveComment } from './save-comment.ts';
import { submitResponse } from './submit-response.ts';
import { withdrawResponse } from './withdraw-response.ts';

const db = useDatabase();
let ctx: TestContext;
let key: ReceiptKey;

const GAP: CommentFields = {
	kind: 'gap',
	text: 'Nothing on people with convictions who volunteer. Beth am Gymru?',
	suggested: ''
};

beforeEach(async () => {
	ctx = testContext(db());
	const { id, slug } = await aConsultation(ctx, {
		content: {
			audience: 'open-link',
			sections: []
		}
	});
	await aDocument(ctx, id);
	key = await begin(ctx, slug, 'anonymous');
});

const save = (clauseId: string, fields: CommentFields, base = '0') =>
	saveComment(ctx, VISITOR, { ...key, clauseId, fields, base });

const baseNow = async (clauseId: string) =>
	baseOf((await readOwnResponse(ctx, key)).drafts.get(clauseId));

describe('a comment on a clause', () => {
	it('is saved under the clause, changed, and removed by emptying its form', async () => {
		expect(await save('c-staff', GAP)).toEqual({ kind: 'saved' });
		expect(await save('c-staff', GAP)).toEqual({ kind: 'unchanged' });
		const changed = { ...GAP, kind: 'disagree' };
		expect(await save('c-staff', changed, await baseNow('c-staff'))).toEqual({ kind: 'saved' });
		const empty = { kind: '', text: '', suggested: '' };
		expect(await save('c-staff', empty, await baseNow('c-staff'))).toEqual({ kind: 'removed' });
		expect(await db().read.$count(draftAnswer)).toBe(0);
	});

	it('may be made on a section and on the whole, not on what is closed, left out or not there', async () => {
		expect(await save('c-who', GAP)).toEqual({ kind: 'saved' });
		expect(await save(WHOLE, GAP)).toEqual({ kind: 'saved' });
		for (const id of ['c-law', 'c-annex', 'c-elsewhere'])
			await expect(save(id, GAP)).rejects.toThrow('not-found');
	});

	it('suggests other words only where they differ from the clause', async () => {
		const suggested = 'The establishment decides within four weeks of a complete application.';
		expect(await save('c-weeks', { kind: 'suggest', text: '', suggested })).toEqual({
			kind: 'saved'
		});
		const own = await readOwnResponse(ctx, key);
		expect(own.drafts.get('c-weeks')?.value).toEqual({
			...{ kind: 'comment', comment: 'suggest', text: '', suggested }
		});
	});

	it('does not overwrite what another tab saved: both are given back', async () => {
		await save('c-staff', GAP);
		const other = { ...GAP, text: 'From the second tab' };
		const outcome = await save('c-staff', other);
		expect(outcome).toMatchObject({ kind: 'conflict', stored: { text: GAP.text } });
		expect(await save('c-staff', other, await baseNow('c-staff'))).toEqual({ kind: 'saved' });
	});

	it('is enough to send a response, is read with it, and goes with it', async () => {
		await save('c-staff', GAP);
		await save('c-weeks', { kind: 'support', text: '', suggested: '' });
		expect(await submitResponse(ctx, VISITOR, { ...key, mayBeQuoted: false })).toEqual({
			ok: true,
			value: null
		});
		const rows = await db()
			.read.select({ id: answer.questionId, kind: answer.commentKind, words: answer.hasWords })
			.from(answer);
		expect(rows.toSorted((a, b) => a.id.localeCompare(b.id))).toEqual([
			{ id: 'c-staff', kind: 'gap', words: true },
			{ id: 'c-weeks', kind: 'support', words: false }
		]);
		await withdrawResponse(ctx, VISITOR, key);
		expect(await db().read.$count(answer)).toBe(0);
	});
});
