import { beforeEach, describe, expect, it } from 'vitest';
import { addCast, mair, official } from '../../../../tests/support/cast.ts';
import { aConsultation } from '../../../../tests/support/consultation-builder.ts';
import { testContext, type TestContext } from '../../../../tests/support/context.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { addDocument } from './add-document.ts';
import { createConsultation } from './create-consultation.ts';
import { readDocument, readPublishedDocument } from './read-document.ts';
import { readPublished } from './read-published.ts';
import { removeDocument } from './remove-document.ts';

const database = useDatabase();
let ctx: TestContext;
beforeEach(async () => {
	ctx = testContext(database());
	await addCast(ctx.db);
});

const PDF = Buffer.from('%PDF-1.7\nTŷ');
const add = (consultationId: string, change: { fileName?: string; bytes?: Buffer } = {}) =>
	addDocument(ctx, mair, { consultationId, title: '', fileName: 'Tŷ.pdf', bytes: PDF, ...change });

describe('a document', () => {
	it('comes back byte for byte, to anybody once the consultation is published', async () => {
		const built = await aConsultation(ctx);
		const added = await add(built.id);
		const documentId = added.ok ? added.value.id : '';
		const file = await readPublishedDocument(ctx, { slug: built.slug, documentId });
		expect(file).toMatchObject({ fileName: 'Tŷ.pdf', mediaType: 'application/pdf' });
		expect(Buffer.from(file.bytes).equals(PDF)).toBe(true);
		expect((await readPublished(ctx, built.slug)).documents).toMatchObject([
			{ title: 'Tŷ', byteCount: PDF.length }
		]);
	});
	it('of a draft is seen at the desk and nowhere else', async () => {
		const { id } = await createConsultation(ctx, mair, { title: 'Draft' });
		const added = await add(id);
		const documentId = added.ok ? added.value.id : '';
		const at = { consultationId: id, documentId };
		expect((await readDocument(ctx, mair, at)).fileName).toBe('Tŷ.pdf');
		await expect(readDocument(ctx, official, at)).rejects.toMatchObject({ code: 'not-allowed' });
		await expect(readPublishedDocument(ctx, { slug: id, documentId })).rejects.toMatchObject({
			code: 'not-found'
		});
	});
	it('is not found under another consultation', async () => {
		const one = await aConsultation(ctx);
		const other = await aConsultation(ctx, { slug: 'other' });
		const added = await add(one.id);
		const documentId = added.ok ? added.value.id : '';
		await expect(
			readPublishedDocument(ctx, { slug: other.slug, documentId })
		).rejects.toMatchObject({ code: 'not-found' });
		await expect(
			removeDocument(ctx, mair, { consultationId: other.id, documentId })
		).rejects.toMatchObject({ code: 'not-found' });
	});
	it('is refused when empty, too large, of another kind than it says, or one too many', async () => {
		const { id } = await aConsultation(ctx);
		const outcome = async (change: Parameters<typeof add>[1]) => {
			const added = await add(id, change);
			return added.ok ? 'added' : added.error;
		};
		expect(await outcome({ bytes: Buffer.alloc(0) })).toBe('empty');
		expect(await outcome({ bytes: Buffer.alloc(20_000_001, PDF) })).toBe('too-large');
		expect(await outcome({ fileName: 'page.html' })).toBe('unknown-kind');
		expect(await outcome({ bytes: Buffer.from('<script>') })).toBe('unknown-kind');
		for (let at = 0; at < 20; at += 1) expect(await outcome({})).toBe('added');
		expect(await outcome({})).toBe('too-many');
	});
});
