import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { CONTENT } from '../../../../tests/support/all-question-types.ts';
import { addCast, chair, mair, official, tobias } from '../../../../tests/support/cast.ts';
import { testContext, type TestContext } from '../../../../tests/support/context.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { VISITOR } from '../../domain/shared/actor.ts';
import { consultation } from '../db/schema.ts';
import { copyConsultation } from './copy-consultation.ts';
import { createConsultation } from './create-consultation.ts';
import { discardChanges } from './discard-changes.ts';
import { editDetails } from './edit-details.ts';
import { editQuestionnaire } from './edit-questionnaire.ts';
import { listConsultations } from './list-consultations.ts';
import { listPublished } from './list-published.ts';
import { publishConsultation } from './publish-consultation.ts';
import { publishCorrection } from './publish-correction.ts';
import { readConsultation } from './read-consultation.ts';
import { readPublished } from './read-published.ts';
import { readVersion } from './read-version.ts';
import { archiveConsultation } from './archive-consultation.ts';

const database = useDatabase();
let ctx: TestContext;
beforeEach(async () => {
	ctx = testContext(database());
	await addCast(ctx.db);
});

const opensAt = new Date('2026-11-03T09:00:00Z');
const closesAt = new Date('2026-11-30T17:00:00Z');

/** A complete draft; its revision is 2 and more. */
async function draft(title = CONTENT.title, opens = opensAt): Promise<string> {
	const { id } = await createConsultation(ctx, mair, { title });
	const { sections, ...words } = CONTENT;
	await editDetails(ctx, mair, {
		consultationId: id,
		revision: 1,
		details: { words: { ...words, title }, opensAt: opens, closesAt }
	});
	// The builder's sections as they are, ids and all.
	await ctx.db.write(async (tx) => {
		await tx
			.update(consultation)
			.set({ draft: { ...words, title, sections } })
			.where(eq(consultation.id, id));
	});
	return id;
}
const publish = (consultationId: string, revision = 2) =>
	publishConsultation(ctx, mair, { consultationId, revision });
const reword = (consultationId: string, revision: number, background: string) => {
	const { sections: _, ...words } = CONTENT;
	return editDetails(ctx, mair, {
		consultationId,
		revision,
		details: { words: { ...words, background }, opensAt: null, closesAt: null }
	});
};

describe('publishing', () => {
	it('freezes the draft: what is written afterwards is not what was published', async () => {
		const id = await draft();
		expect(await publish(id)).toEqual({
			ok: true,
			value: { slug: 'draft-guidance-on-commissioning' }
		});
		await reword(id, 2, 'Another background');
		const published = await readPublished(ctx, 'draft-guidance-on-commissioning');
		expect(published.content).toEqual(CONTENT);
		expect(published).toMatchObject({ versionNumber: 1, phase: 'scheduled', opensAt, closesAt });
		expect((await readConsultation(ctx, mair, id)).asked).toEqual(CONTENT);
	});
	it('happens once: the second time is refused and makes no second version', async () => {
		const id = await draft();
		await publish(id);
		await expect(publish(id)).rejects.toMatchObject({ code: 'already-done' });
		expect((await readConsultation(ctx, mair, id)).latestVersion?.number).toBe(1);
	});
	it('happens once when two people press the button together', async () => {
		const id = await draft();
		const outcomes = await Promise.allSettled([publish(id), publish(id)]);
		expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
	});
	it('is refused, with what is missing, and leaves the draft unpublished', async () => {
		const { id } = await createConsultation(ctx, mair, { title: '' });
		const refused = await publish(id, 1);
		expect(refused).toMatchObject({ ok: false, error: { kind: 'blocked' } });
		expect((await readConsultation(ctx, mair, id)).phase).toBe('draft');
	});
	it('is refused when somebody changed the draft after it was looked at, and says who', async () => {
		const id = await draft();
		await editQuestionnaire(ctx, tobias, {
			consultationId: id,
			revision: 2,
			change: { kind: 'add-section', id: 's-new', title: 'New', introduction: '' }
		});
		expect(await publish(id, 2)).toMatchObject({
			ok: false,
			error: { kind: 'stale', revision: 3, changedBy: 'Tobias Adeyemi-Fox' }
		});
	});
	it('gives consultations of the same title addresses of their own', async () => {
		for (const slug of ['repeat', 'repeat-2', 'repeat-3']) {
			const id = await draft('Repeat!');
			expect(await publish(id)).toEqual({ ok: true, value: { slug } });
		}
	});
	it('opens at the moment of publishing when the opening time has passed', async () => {
		const id = await draft('Late', new Date('2026-01-01T09:00:00Z'));
		await publish(id);
		expect(await readPublished(ctx, 'late')).toMatchObject({
			opensAt: ctx.clock.now(),
			phase: 'open'
		});
	});
	it('closes at the very millisecond', async () => {
		await publish(await draft());
		const phase = async () => (await readPublished(ctx, 'draft-guidance-on-commissioning')).phase;
		ctx.clock.set('2026-11-30T16:59:59.999Z');
		expect(await phase()).toBe('open');
		ctx.clock.set('2026-11-30T17:00:00.000Z');
		expect(await phase()).toBe('closed');
	});
	it.each([chair, official, VISITOR])('is not for %o', async (actor) => {
		const id = await draft();
		await expect(
			publishConsultation(ctx, actor, { consultationId: id, revision: 2 })
		).rejects.toMatchObject({ code: actor === VISITOR ? 'not-signed-in' : 'not-allowed' });
	});
});

describe('what is not published', () => {
	it('is not found by anybody, whatever address is tried', async () => {
		const id = await draft();
		const { slug } = await readConsultation(ctx, mair, id);
		for (const address of [id, slug, 'draft-guidance-on-commissioning'])
			await expect(readPublished(ctx, address)).rejects.toMatchObject({ code: 'not-found' });
		expect(await listPublished(ctx)).toEqual([]);
	});
	it('stays unseen when it is archived as a draft', async () => {
		const id = await draft();
		await archiveConsultation(ctx, mair, { consultationId: id, isArchived: true });
		await expect(readPublished(ctx, id)).rejects.toMatchObject({ code: 'not-found' });
		expect(await listConsultations(ctx, mair, { isArchived: false })).toEqual([]);
		expect(await listConsultations(ctx, mair, { isArchived: true })).toHaveLength(1);
	});
});

describe('a correction', () => {
	const correct = (id: string, revision: number) =>
		publishCorrection(ctx, mair, { consultationId: id, revision, changeNote: 'Wrong chapter.' });

	it('is the next version, with its note; the first stays as it was', async () => {
		const id = await draft();
		await publish(id);
		const first = (await readConsultation(ctx, mair, id)).latestVersion;
		await reword(id, 2, 'Put right');
		expect(await correct(id, 3)).toEqual({ ok: true, value: { number: 2 } });
		const published = await readPublished(ctx, 'draft-guidance-on-commissioning');
		expect(published.content.background).toBe('Put right');
		expect(published.corrections).toMatchObject([{ number: 2, changeNote: 'Wrong chapter.' }]);
		expect((await readVersion(ctx, first?.id ?? '')).content).toEqual(CONTENT);
		expect(await listPublished(ctx)).toHaveLength(1);
	});
	it('does not move the dates, whatever the form sent', async () => {
		const id = await draft();
		await publish(id);
		await reword(id, 2, 'Put right');
		expect(await readConsultation(ctx, mair, id)).toMatchObject({ opensAt, closesAt });
	});
	it('may shape the questionnaire before opening, and not from the opening on', async () => {
		const id = await draft();
		await publish(id);
		const remove = (revision: number, questionId: string) =>
			editQuestionnaire(ctx, mair, {
				consultationId: id,
				revision,
				change: { kind: 'delete-question', questionId }
			});
		await remove(2, 'q-days');
		expect(await correct(id, 3)).toMatchObject({ ok: true });
		ctx.clock.set(opensAt.toISOString());
		await remove(3, 'q-region');
		expect(await correct(id, 4)).toMatchObject({
			ok: false,
			error: { kind: 'blocked', blockers: [{ code: 'question-removed' }] }
		});
		expect(await discardChanges(ctx, mair, { consultationId: id, revision: 4 })).toMatchObject({
			ok: true
		});
		expect(await correct(id, 5)).toEqual({ ok: false, error: { kind: 'nothing-changed' } });
	});
	it('needs a note', async () => {
		const id = await draft();
		await publish(id);
		await expect(
			publishCorrection(ctx, mair, { consultationId: id, revision: 2, changeNote: ' ' })
		).rejects.toMatchObject({ code: 'bad-request' });
	});
});

describe('a draft', () => {
	it('keeps the first of two changes made from the same reading, and tells the second', async () => {
		const id = await draft();
		expect(await reword(id, 2, 'First')).toEqual({ ok: true, value: { revision: 3 } });
		expect(await reword(id, 2, 'Second')).toMatchObject({ ok: false, error: { kind: 'stale' } });
		expect((await readConsultation(ctx, mair, id)).draft.background).toBe('First');
	});
	it('is copied with its words under new ids, and without dates', async () => {
		const id = await draft();
		await publish(id);
		const copy = await copyConsultation(ctx, tobias, { consultationId: id });
		const copied = await readConsultation(ctx, mair, copy.id);
		expect(copied).toMatchObject({
			title: 'Draft guidance on commissioning (copy)',
			phase: 'draft',
			opensAt: null,
			latestVersion: null
		});
		const [hasBid, routes] = copied.draft.sections[1]?.questions ?? [];
		expect(hasBid?.id).not.toBe('q-has-bid');
		expect(routes?.visibleWhen?.questionId).toBe(hasBid?.id);
	});
});
