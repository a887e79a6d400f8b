import { beforeEach, describe, expect, it } from 'vitest';
import { addCast, chair, mair, official, tobias } from '../../../../tests/support/cast.ts';
import { testContext, type TestContext } from '../../../../tests/support/context.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { SYSTEM, VISITOR } from '../../domain/shared/actor.ts';
import type { Actor } from '../../domain/shared/actor.ts';
import { CHANGES_ON_A_PAGE, readChangeFilters, readChanges } from './read-changes.ts';
import { recordChange } from './record.ts';

const db = useDatabase();
let ctx: TestContext;
beforeEach(async () => {
	ctx = testContext(db());
	await addCast(db());
});

const record = (actor: Actor, action: string) =>
	db().write((tx) =>
		recordChange(ctx, tx, actor, { action, subjectKind: 'person', subjectId: 'x' })
	);

describe('the record of changes', () => {
	it('is read newest first, a page at a time, and never past its end', async () => {
		for (let i = 0; i < CHANGES_ON_A_PAGE + 1; i++) {
			await record(mair, `person:act-${String(i)}`);
			ctx.clock.advance({ minutes: 1 });
		}
		const first = await readChanges(ctx, chair, { page: 1 });
		expect(first).toMatchObject({ page: 1, pages: 2, total: CHANGES_ON_A_PAGE + 1 });
		expect(first.changes[0]?.action).toBe(`person:act-${String(CHANGES_ON_A_PAGE)}`);
		const last = await readChanges(ctx, chair, { page: 99 });
		expect(last.page).toBe(2);
		expect(last.changes.map((c) => c.action)).toEqual(['person:act-0']);
		for (const page of [Number.NaN, -1, 0, 0.5, Number.NEGATIVE_INFINITY])
			expect((await readChanges(ctx, chair, { page })).page).toBe(1);
		expect((await readChanges(ctx, chair, { page: Number.POSITIVE_INFINITY })).page).toBe(2);
	});

	it('is filtered by person and by act, of those that are in it', async () => {
		await record(mair, 'person:invited');
		await record(tobias, 'person:invited');
		await record(SYSTEM, 'job:done');
		const found = await readChanges(ctx, mair, {
			personId: mair.personId,
			action: 'person:invited',
			page: 1
		});
		expect(found.changes.map((c) => [c.personName, c.action])).toEqual([
			['Mair Llewellyn', 'person:invited']
		]);
		expect(await readChangeFilters(ctx, mair)).toEqual({
			people: [
				{ id: mair.personId, name: 'Mair Llewellyn' },
				{ id: 'system', name: 'Soundings' },
				{ id: tobias.personId, name: 'Tobias Adeyemi-Fox' }
			],
			actions: ['job:done', 'person:invited']
		});
	});

	it('takes nothing from visitors, and is not for officials', async () => {
		await expect(record(VISITOR, 'response:submitted')).rejects.toThrow('no record');
		await expect(readChanges(ctx, official, { page: 1 })).rejects.toMatchObject({
			code: 'not-allowed'
		});
	});
});
