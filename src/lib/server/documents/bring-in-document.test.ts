import { beforeEach, describe, expect, it } from 'vitest';
import { addCast, chair, mair } from '../../../../tests/support/cast.ts';
import { aConsultation } from '../../../../tests/support/consultation-builder.ts';
import { testContext, type TestContext } from '../../../../tests/support/context.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { makeVetting } from '../../../../tests/support/documents/make-vetting.ts';
import { plain, wordPackage } from '../../../../tests/support/documents/word-package.ts';
import type { OutlineChange } from '../../domain/documents/outline-change.ts';
import { blockersOfDraft } from '../consultations/blockers-of-draft.ts';
import { readConsultation } from '../consultations/read-consultation.ts';
import { consultation, sourceDocument } from '../db/schema.ts';
import { bringInDocument, bringInText } from './bring-in-document.ts';
import { changeDocument } from './change-document.ts';
import { discardDocument } from './discard-document.ts';
import { readDeskPicture } from './read-desk-picture.ts';
import { readOriginal } from './read-original.ts';
import { readSourceDocument } from './read-source-document.ts';

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
});

const bring = (bytes: Buffer, fileName = 'Canllawiau – drafft 1.docx') =>
	bringInDocument(ctx, mair, { consultationId, title: '', fileName, bytes });
const words = (...paragraphs: string[]) =>
	wordPackage({ body: paragraphs.map((text) => plain(text)).join('') });
const now = async () => {
	const source = await readSourceDocument(ctx, ctx.db.read, { consultationId, number: 1 });
	if (source === null) throw new Error('no document');
	return { ...source, clauses: source.content.clauses };
};
const change = async (own: OutlineChange) => {
	const { revision } = await now();
	return await changeDocument(ctx, mair, { consultationId, revision, change: own });
};

const blockers = async () =>
	await blockersOfDraft(ctx, ctx.db.read, await readConsultation(ctx, mair, consultationId));

describe('bringing a draft in', () => {
	it('keeps the clauses, the pictures and the file as it came', async () => {
		const bytes = await makeVetting();
		const brought = await bring(bytes);
		expect(brought.ok && brought.value.clauseCount).toBeGreaterThan(100);
		const source = await now();
		expect(source.title).toBe('Canllawiau – drafft 1');
		const original = await readOriginal(ctx, mair, { consultationId });
		expect(original.bytes.equals(bytes)).toBe(true);
		const picture = source.clauses.find(({ kind }) => kind === 'image');
		const imageId = /images\/(\w+)/.exec(picture?.html ?? '')?.[1] ?? '';
		const shown = await readDeskPicture(ctx, mair, { consultationId, imageId });
		expect(shown.mediaType).toBe('image/png');
	});

	it('keeps ids and decisions of clauses whose words come again', async () => {
		await bring(words('First words.', 'Second words.', 'Third words.'));
		const [first, second] = (await now()).clauses;
		const clauseId = second?.id ?? '';
		await change({ kind: 'close', clauseId, reason: 'The law says so.', isWholeSection: false });
		const again = await bring(words('Quite new.', 'Second words.', 'First words.'));
		expect(again).toMatchObject({ ok: true, value: { keptCount: 2 } });
		const after = (await now()).clauses;
		expect(after.map(({ id }) => id).slice(1)).toEqual([second?.id, first?.id]);
		expect(after[1]?.closedReason).toBe('The law says so.');
	});

	it('refuses what cannot be read, and keeps what was there', async () => {
		await bring(words('First words.'));
		expect(await bring(Buffer.alloc(0))).toEqual({ ok: false, error: 'empty-file' });
		expect((await now()).clauses).toHaveLength(1);
	});

	it('takes pasted text, with the numbers that were typed', async () => {
		await bringInText(ctx, mair, {
			...{ consultationId, title: 'Drafft' },
			text: 'Pwrpas y canllawiau\n1.1\tDarparwyr sy’n gorfod dweud 🙂 wrth yr Awdurdod o fewn deg diwrnod.\n(a) yn ysgrifenedig'
		});
		expect((await now()).clauses.map(({ kind, number }) => [kind, number])).toEqual([
			['heading', ''],
			['paragraph', '1.1'],
			['item', '(a)']
		]);
	});
});

describe('pasting a draft', () => {
	const paste = (text: string, html = '') =>
		bringInText(ctx, mair, { consultationId, title: 'Drafft', text, html });

	it('keeps what the clipboard held besides the letters, and believes nothing of it', async () => {
		const html =
			'<h1 onclick="x">Vetting</h1><script>alert(1)</script><table><tr><td><p>Band</td></tr><tr><td style="x">10 <b>days</b></table>';
		expect(await paste('Vetting\nBand\n10 days', html)).toMatchObject({ ok: true });
		expect((await now()).clauses.map(({ kind, html: own }) => [kind, own])).toEqual([
			['heading', 'Vetting'],
			['table', '<tr><td><p>Band</p></td></tr><tr><td>10 <strong>days</strong></td></tr>']
		]);
		const original = await readOriginal(ctx, mair, { consultationId });
		expect([original.fileName, original.bytes.toString()]).toEqual([
			'Drafft.txt',
			'Vetting\nBand\n10 days'
		]);
	});

	it('is read as Markdown where it has a heading of its kind, and nowhere else', async () => {
		await paste('# Vetting\n\nEach **organisation** names one.');
		expect((await now()).clauses[1]?.html).toBe('Each <strong>organisation</strong> names one.');
		await paste('Issue #4 is about 2 * 3 * 4, and -\n- a list in a mail.');
		expect((await now()).clauses[0]?.html).toBe('Issue #4 is about 2 * 3 * 4, and -');
	});
});

describe('changing a draft', () => {
	it('merges, splits, renumbers and leaves out, and ids stay with the words', async () => {
		await bring(words('Mark [x] first. Then the second part', 'goes on here.'));
		const [first, second] = (await now()).clauses;
		const clauseId = first?.id ?? '';
		await change({ kind: 'merge', clauseId });
		const merged = (await now()).clauses;
		expect(merged.map(({ id, text }) => [id, text])).toEqual([
			[clauseId, 'Mark [x] first. Then the second part goes on here.']
		]);
		await change({ kind: 'split', clauseId, at: 16, newId: 'new-clause' });
		await change({ kind: 'number', clauseId, number: '2.4' });
		await change({
			kind: 'leave-out',
			clauseId: 'new-clause',
			isLeftOut: true,
			isWholeSection: false
		});
		expect((await now()).clauses).toMatchObject([
			{ id: clauseId, number: '2.4', text: 'Mark [x] first.', isLeftOut: false },
			{ id: 'new-clause', text: 'Then the second part goes on here.', isLeftOut: true }
		]);
		expect(second?.id).not.toBe('new-clause');
	});

	it('does nothing to a draft that somebody else has changed', async () => {
		await bring(words('One.', 'Two.'));
		const { revision, clauses } = await now();
		const own = { kind: 'merge', clauseId: clauses[0]?.id ?? '' } as const;
		await changeDocument(ctx, mair, { consultationId, revision, change: own });
		const late = await changeDocument(ctx, mair, { consultationId, revision, change: own });
		expect(late).toEqual({ ok: false, error: 'changed-meanwhile' });
	});

	it('cannot be done once it is published, nor by who only reads', async () => {
		const { id } = await aConsultation(ctx, { slug: 'another' });
		const published = { consultationId: id, title: '', fileName: 'a.docx', bytes: words('One.') };
		await expect(bringInDocument(ctx, mair, published)).rejects.toMatchObject({
			code: 'already-done'
		});
		await expect(
			changeDocument(ctx, mair, {
				...{ consultationId: id, revision: 1 },
				change: { kind: 'merge', clauseId: 'any' }
			})
		).rejects.toMatchObject({ code: 'already-done' });
		await expect(bringInDocument(ctx, chair, published)).rejects.toMatchObject({
			code: 'not-allowed'
		});
	});

	it('waits with publishing until each picture that is shown has words', async () => {
		await bring(await makeVetting());
		const { clauses } = await now();
		const picture = clauses.find(({ kind }) => kind === 'image');
		expect(await blockers()).toEqual([]);
		const bare = picture?.html.replace(/ alt="[^"]*"/, '') ?? '';
		await ctx.db.write(async (tx) => {
			const changed = clauses.map((own) => (own === picture ? { ...own, html: bare } : own));
			await tx.update(sourceDocument).set({ content: { clauses: changed }, revision: 9 });
		});
		expect(await blockers()).toMatchObject([
			{ code: 'picture-without-words', target: picture?.id }
		]);
		const imageId = /images\/(\w+)/.exec(bare)?.[1] ?? '';
		await change({ kind: 'describe', clauseId: picture?.id ?? '', imageId, alt: '' });
		expect(await blockers()).toEqual([]);
	});

	it('takes it out again', async () => {
		await bring(words('One.'));
		await discardDocument(ctx, mair, { consultationId });
		expect(await readSourceDocument(ctx, ctx.db.read, { consultationId, number: 1 })).toBeNull();
	});
});
