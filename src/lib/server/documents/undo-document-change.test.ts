import { beforeEach, describe, expect, it } from 'vitest';
import { addCast, chair, mair } from '../../../../tests/support/cast.ts';
import { aConsultation } from '../../../../tests/support/consultation-builder.ts';
import { testContext, type TestContext } from '../../../../tests/support/context.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { pinsOf, withPins } from '../../domain/consultations/pins.ts';
import type { OutlineChange } from '../../domain/documents/outline-change.ts';
import { blockersOfDraft } from '../consultations/blockers-of-draft.ts';
import { readConsultation } from '../consultations/read-consultation.ts';
import { reviseDraft } from '../consultations/revise-draft.ts';
import { consultation } from '../db/schema.ts';
import { bringInText } from './bring-in-document.ts';
import { changeDocument } from './change-document.ts';
import { discardDocument } from './discard-document.ts';
import { readSourceDocument } from './read-source-document.ts';
import { undoDocumentChange } from './undo-document-change.ts';

const db = useDatabase();
let ctx: TestContext;
let consultationId: string;

beforeEach(async () => {
	ctx = testContext(db());
	await addCast(db());
	consultationId = (await aConsultation(ctx)).id;
	await ctx.db.write(async (tx) => {
		await tx.update(consultation).set({ publishedAt: null });
	});
	await bringInText(ctx, mair, {
		...{ consultationId, title: 'Drafft' },
		text: '2.3\tThe provider gives notice. It does so in writing.\n2.4\tNotice is ten days.\n2.5\tÔl-ofal 🙂.'
	});
});

const now = async () => {
	const source = await readSourceDocument(ctx, ctx.db.read, { consultationId, number: 1 });
	if (source === null) throw new Error('no document');
	return { ...source, clauses: source.content.clauses };
};
const idAt = async (at: number) => (await now()).clauses[at]?.id ?? '';
const change = async (own: OutlineChange) => {
	const { revision } = await now();
	return await changeDocument(ctx, mair, { consultationId, revision, change: own });
};
const undo = async (revision?: number) =>
	await undoDocumentChange(ctx, mair, {
		consultationId,
		revision: revision ?? (await now()).revision
	});
const draft = async () => await readConsultation(ctx, mair, consultationId);
/** Pins the first question to a clause, and says which it was. */
const pin = async (clauseId: string): Promise<string> => {
	const { draft: content, draftRevision: revision } = await draft();
	const questionId = content.sections[0]?.questions[0]?.id ?? '';
	await reviseDraft(ctx, mair, { consultationId, revision }, () => ({
		ok: true,
		value: { content: withPins(content, [{ questionId, clauseId }]) }
	}));
	return questionId;
};
const pins = async () => pinsOf((await draft()).draft);
const blockers = async () => await blockersOfDraft(ctx, ctx.db.read, await draft());

describe('undoing the last change', () => {
	const CHANGES: [string, (clauseId: string) => OutlineChange][] = [
		['merged 2.3 with 2.4', (clauseId: string) => ({ kind: 'merge', clauseId })],
		['split 2.3 in two', (clauseId: string) => ({ kind: 'split', clauseId, at: 27, newId: 'n' })],
		['numbered 2.3 as 9', (clauseId: string) => ({ kind: 'number', clauseId, number: '9' })],
		[
			'closed 2.3',
			(clauseId: string) => ({ kind: 'close', clauseId, reason: 'Law.', isWholeSection: false })
		],
		[
			'left out 2.3',
			(clauseId: string) => ({
				kind: 'leave-out',
				clauseId,
				isLeftOut: true,
				isWholeSection: false
			})
		]
	];

	it.each(CHANGES)('brings all back as it was: %s', async (words, made) => {
		const before = await now();
		const changed = await change(made(await idAt(0)));
		expect(changed.ok).toBe(true);
		const after = await now();
		expect(after.clauses).not.toEqual(before.clauses);
		expect(after.content.lastChange?.words).toBe(words);
		expect((await undo()).ok).toBe(true);
		const back = await now();
		expect(back.clauses).toEqual(before.clauses);
		expect(back.revision).toBe(before.revision + 2);
		expect(back.content.lastChange).toBeUndefined();
	});

	it('is refused when something else was changed since, and when nothing is left', async () => {
		await change({ kind: 'merge', clauseId: await idAt(0) });
		const looked = (await now()).revision;
		await change({ kind: 'number', clauseId: await idAt(1), number: '3' });
		expect(await undo(looked)).toEqual({ ok: false, error: 'changed-meanwhile' });
		expect((await now()).clauses).toHaveLength(2);
		await undo();
		expect(await undo()).toEqual({ ok: false, error: 'changed-meanwhile' });
	});

	it('is not for who only reads, nor for what is published', async () => {
		await change({ kind: 'merge', clauseId: await idAt(0) });
		const { revision } = await now();
		const input = { consultationId, revision };
		await expect(undoDocumentChange(ctx, chair, input)).rejects.toMatchObject({
			code: 'not-allowed'
		});
		await ctx.db.write(async (tx) => {
			await tx.update(consultation).set({ publishedAt: ctx.clock.now() });
		});
		await expect(undoDocumentChange(ctx, mair, input)).rejects.toMatchObject({
			code: 'already-done'
		});
	});
});

describe('a question that is asked at a clause', () => {
	it('goes along when its clause is merged away, and back when that is undone', async () => {
		const [first, second] = [await idAt(0), await idAt(1)];
		const questionId = await pin(second);
		const { draftRevision } = await draft();
		await change({ kind: 'merge', clauseId: first });
		expect(await pins()).toEqual([{ questionId, clauseId: first }]);
		expect((await draft()).draftRevision).toBe(draftRevision + 1);
		await undo();
		expect(await pins()).toEqual([{ questionId, clauseId: second }]);
	});

	it('stays where it was asked meanwhile', async () => {
		const questionId = await pin(await idAt(1));
		await change({ kind: 'merge', clauseId: await idAt(0) });
		const elsewhere = await idAt(1);
		await pin(elsewhere);
		await undo();
		expect(await pins()).toEqual([{ questionId, clauseId: elsewhere }]);
	});

	it('goes to the whole again when a clause that was split is put together', async () => {
		const first = await idAt(0);
		await change({ kind: 'split', clauseId: first, at: 27, newId: 'half' });
		const questionId = await pin('half');
		await undo();
		expect(await pins()).toEqual([{ questionId, clauseId: first }]);
		expect(await blockers()).toEqual([]);
	});

	it('keeps the draft from being published while nobody would be asked there', async () => {
		const clauseId = await idAt(1);
		const questionId = await pin(clauseId);
		await change({ kind: 'leave-out', clauseId, isLeftOut: true, isWholeSection: false });
		expect(await blockers()).toMatchObject([
			{
				...{ stage: 'questions', target: questionId },
				words:
					'Question 1 is asked at “2.4 Notice is ten days.”, which is left out. Choose where else to ask it.'
			}
		]);
		await undo();
		expect(await blockers()).toEqual([]);
		await discardDocument(ctx, mair, { consultationId });
		expect(await blockers()).toMatchObject([
			{
				...{ code: 'question-at-no-clause', target: questionId },
				words:
					'Question 1 is asked at a clause that is not in the draft any more. Choose where else to ask it.'
			}
		]);
	});
});
