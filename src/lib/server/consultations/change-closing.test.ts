import { beforeEach, describe, expect, it } from 'vitest';
import { addCast, chair, mair } from '../../../../tests/support/cast.ts';
import {
	aConsultation,
	type BuiltConsultation
} from '../../../../tests/support/consultation-builder.ts';
import { testContext, type TestContext } from '../../../../tests/support/context.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { archiveConsultation } from './archive-consultation.ts';
import { changeClosing } from './change-closing.ts';
import { readPublished } from './read-published.ts';

const database = useDatabase();
let ctx: TestContext;
let built: BuiltConsultation;
beforeEach(async () => {
	ctx = testContext(database());
	await addCast(ctx.db);
	built = await aConsultation(ctx, {
		opensAt: new Date('2026-11-01T09:00:00Z'),
		closesAt: new Date('2026-11-30T17:00:00Z')
	});
});

const move = (to: string, before = built.closesAt) =>
	changeClosing(ctx, mair, {
		consultationId: built.id,
		closesAtBefore: before,
		closesAt: new Date(to)
	});

describe('moving the closing time', () => {
	it('takes effect at once, forwards and back, and keeps each time for the public', async () => {
		expect(await move('2026-11-20T17:00:00Z')).toMatchObject({ ok: true });
		ctx.clock.advance({ hours: 1 });
		expect(await move('2026-12-05T12:00:00Z', new Date('2026-11-20T17:00:00Z'))).toMatchObject({
			ok: true
		});
		const published = await readPublished(ctx, built.slug);
		expect(published.closesAt).toEqual(new Date('2026-12-05T12:00:00Z'));
		expect(published.closingChanges).toEqual([
			{
				before: built.closesAt,
				after: new Date('2026-11-20T17:00:00Z'),
				changedAt: new Date('2026-11-02T09:00:00Z')
			},
			{
				before: new Date('2026-11-20T17:00:00Z'),
				after: new Date('2026-12-05T12:00:00Z'),
				changedAt: new Date('2026-11-02T10:00:00Z')
			}
		]);
	});
	it('never goes to now or into the past', async () => {
		expect(await move('2026-11-02T09:00:00Z')).toEqual({ ok: false, error: 'in-the-past' });
	});
	it('never opens again what has closed, from the very instant of closing', async () => {
		ctx.clock.set('2026-11-30T17:00:00Z');
		await expect(move('2026-12-05T12:00:00Z')).rejects.toMatchObject({ code: 'closed' });
	});
	it('is refused when somebody moved it meanwhile', async () => {
		await move('2026-11-20T17:00:00Z');
		expect(await move('2026-12-05T12:00:00Z')).toEqual({ ok: false, error: 'changed-meanwhile' });
	});
	it('is not a change when it is the same time', async () => {
		expect(await move('2026-11-30T17:00:00Z')).toEqual({ ok: false, error: 'unchanged' });
	});
	it('is not for the chair', async () => {
		await expect(
			changeClosing(ctx, chair, {
				consultationId: built.id,
				closesAtBefore: built.closesAt,
				closesAt: new Date('2026-12-05T12:00:00Z')
			})
		).rejects.toMatchObject({ code: 'not-allowed' });
	});
});

describe('archiving', () => {
	const archive = (isArchived: boolean) =>
		archiveConsultation(ctx, mair, { consultationId: built.id, isArchived });

	it('is refused while people can answer', async () => {
		await expect(archive(true)).rejects.toMatchObject({ code: 'not-ready' });
	});
	it('leaves the public page, can be undone, and is done once', async () => {
		ctx.clock.set('2026-12-01T09:00:00Z');
		await archive(true);
		expect((await readPublished(ctx, built.slug)).phase).toBe('archived');
		await expect(archive(true)).rejects.toMatchObject({ code: 'already-done' });
		await archive(false);
		expect((await readPublished(ctx, built.slug)).phase).toBe('closed');
	});
});
