import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { aClause, aDocument } from '../../../../tests/support/a-document.ts';
import { aConsultation } from '../../../../tests/support/consultation-builder.ts';
import { testContext } from '../../../../tests/support/context.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { sourceDocument } from '../db/schema.ts';
import { readSourceDocument } from './read-source-document.ts';

const db = useDatabase();

it('reads each version of a consultation’s document, and none where there is none', async () => {
	const ctx = testContext(db());
	const { id: consultationId } = await aConsultation(ctx);
	const read = (number: number) => readSourceDocument(ctx, ctx.db.read, { consultationId, number });
	expect(await read(1)).toBeNull();
	await aDocument(ctx, consultationId, { clauses: [aClause({ id: 'c-1', text: 'First' })] });
	await aDocument(ctx, consultationId, {
		...{ number: 2, title: 'Second draft', clauses: [aClause({ id: 'c-2', text: 'Ail' })] }
	});
	expect((await read(1))?.content.clauses[0]?.text).toBe('First');
	expect(await read(2)).toMatchObject({ title: 'Second draft', revision: 1 });
});

it('gives a changed document as it is now, although it keeps what it has read', async () => {
	const ctx = testContext(db());
	const { id: consultationId } = await aConsultation(ctx);
	await aDocument(ctx, consultationId, { clauses: [aClause({ id: 'c-1', text: 'First' })] });
	const read = () => readSourceDocument(ctx, ctx.db.read, { consultationId, number: 1 });
	const before = await read();
	expect((await read())?.content).toBe(before?.content);
	await ctx.db.write(async (tx) => {
		await tx
			.update(sourceDocument)
			.set({ content: { clauses: [aClause({ id: 'c-1', text: 'Mended' })] }, revision: 2 })
			.where(eq(sourceDocument.consultationId, consultationId));
	});
	expect((await read())?.content.clauses[0]?.text).toBe('Mended');
});
