import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { aClause, aDocument, VETTING_CLAUSES } from '../../../../tests/support/a-document.ts';
import { addCast, chair, mair, official } from '../../../../tests/support/cast.ts';
import { testContext, type TestContext } from '../../../../tests/support/context.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { addComments, many, SECOND_VERSION } from '../../../../tests/support/redraft-world.ts';
import { addReportWorld } from '../../../../tests/support/report-world.ts';
import { WORLD } from '../../../../tests/support/report-world-content.ts';
import { contentSchema, questionsOf } from '../../domain/consultations/content.ts';
import type { Clause } from '../../domain/documents/clause.ts';
import { changesSince } from '../../domain/documents/earlier/changes-since.ts';
import type { Actor } from '../../domain/shared/actor.ts';
import { consultation, sourceDocument, sourceImage } from '../db/schema.ts';
import { bringInText } from '../documents/bring-in-document.ts';
import { readDeskPicture } from '../documents/read-desk-picture.ts';
import { readOriginal } from '../documents/read-original.ts';
import { readSourceDocument } from '../documents/read-source-document.ts';
import { consultAgain } from './consult-again.ts';
import { correctNextVersion } from './correct-next-version.ts';
import { matchNextVersion } from './match-next-version.ts';
import { readChanges } from './read-changes.ts';
import { readRedraft } from './read-redraft.ts';

const db = useDatabase();
const { consultationId } = WORLD;
let ctx: TestContext;

const revision = async () => (await readRedraft(ctx, ctx.db.read, consultationId))?.revision ?? 0;
const again = async (actor: Actor = mair) =>
	await consultAgain(ctx, actor, { consultationId, revision: await revision() });
const draftOf = async (id: string) => {
	const [row] = await db().read.select().from(consultation).where(eq(consultation.id, id));
	return contentSchema.parse(row?.draft);
};
const sourceOf = async (id: string) =>
	await readSourceDocument(ctx, ctx.db.read, { consultationId: id, number: 1 });

beforeEach(async () => {
	ctx = testContext(db());
	await addCast(db());
	await addReportWorld(db());
	await aDocument(ctx, consultationId);
	const next = await aDocument(ctx, consultationId, {
		number: 2,
		title: 'Second draft',
		clauses: SECOND_VERSION
	});
	await db().write(async (tx) => {
		await tx.insert(sourceImage).values({
			...{ documentId: next.id, id: 'picture', mediaType: 'image/png' },
			bytes: Buffer.from('a picture')
		});
	});
	await matchNextVersion(ctx, mair, { consultationId });
});

describe('consulting on the next version', () => {
	it('starts a draft with its text, pictures and file, and the questions of the first', async () => {
		const { id } = await again();
		const source = await sourceOf(id);
		expect(source?.title).toBe('Second draft');
		expect(source?.content.clauses.map(({ text }) => text)).toEqual(
			SECOND_VERSION.map(({ text }) => text)
		);
		const picture = await readDeskPicture(ctx, mair, { consultationId: id, imageId: 'picture' });
		expect(picture.bytes.toString()).toBe('a picture');
		expect((await readOriginal(ctx, mair, { consultationId: id })).bytes.toString()).toContain(
			'six weeks'
		);
		const [first, second] = [await draftOf(consultationId), await draftOf(id)];
		expect(second.title).toBe(`${first.title}: second round`);
		expect(questionsOf(second).map(({ text }) => text)).toEqual(
			questionsOf(first).map(({ text }) => text)
		);
	});

	it('has no id of the first, neither of a clause nor of a question', async () => {
		const { id } = await again();
		const clauses = (await sourceOf(id))?.content.clauses ?? [];
		const firstIds = new Set(SECOND_VERSION.map((clause) => clause.id));
		expect(clauses.filter((clause) => firstIds.has(clause.id))).toEqual([]);
		const asked = new Set(questionsOf(await draftOf(consultationId)).map((one) => one.id));
		expect(questionsOf(await draftOf(id)).filter((one) => asked.has(one.id))).toEqual([]);
	});

	it('says what was changed, and carries nothing that anybody answered', async () => {
		await addComments(ctx, 'c-weeks', many(9, 'suggest'));
		const { id } = await again();
		const source = await sourceOf(id);
		const content = source?.content ?? { clauses: [] };
		expect(changesSince(content)?.counts).toMatchObject({ reworded: 2, deleted: 1, inserted: 0 });
		expect(JSON.stringify([source, await draftOf(id)])).not.toMatch(/canary|-of-world/);
		expect(await readChanges(ctx, content)).toMatchObject({
			asked: { href: `/consultations/${WORLD.slug}`, isSaid: false }
		});
	});

	it('pins questions again where their clause goes on', async () => {
		const draft = await draftOf(consultationId);
		const [section] = draft.sections;
		const questions = section?.questions ?? [];
		await db().write(async (tx) => {
			await tx
				.update(consultation)
				.set({
					draft: {
						...draft,
						sections: [
							{
								...{ id: 's', title: '', introduction: '' },
								questions: questions.slice(0, 2).map((question, n) => ({
									...question,
									visibleWhen: null,
									clauseId: n === 0 ? 'c-weeks' : 'c-law'
								}))
							}
						]
					}
				})
				.where(eq(consultation.id, consultationId));
		});
		const { id } = await again();
		const weeks = (await sourceOf(id))?.content.clauses.at(-1);
		expect(questionsOf(await draftOf(id)).map(({ clauseId }) => clauseId)).toEqual([
			weeks?.id,
			undefined
		]);
	});

	it('still says what was changed when another file takes the place of the text', async () => {
		const { id } = await again();
		const text = '# Who must be vetted\n\nThe establishment decides within five weeks of it all.\n';
		const brought = await bringInText(ctx, mair, {
			...{ consultationId: id, title: '', text, isMarkdown: true }
		});
		expect(brought.ok).toBe(true);
		const content = (await sourceOf(id))?.content ?? { clauses: [] };
		expect(changesSince(content)?.counts).toMatchObject({ same: 1, reworded: 1, deleted: 3 });
	});

	it('keeps out what was left out of the first, changed, joined or a picture', async () => {
		const picture = (id: string) =>
			aClause({ id, kind: 'image', text: '', html: `<img src="images/${id}"/>` });
		const source = async (number: number, clauses: readonly Clause[]) => {
			await db().write(async (tx) => {
				await tx
					.update(sourceDocument)
					.set({ content: { clauses: [...clauses] }, revision: 2 })
					.where(eq(sourceDocument.number, number));
			});
		};
		const cover = 'Not for publication before the minister agrees.';
		await source(1, [
			...VETTING_CLAUSES,
			aClause({ id: 'c-cover', text: cover, isLeftOut: true }),
			{ ...picture('plan'), isLeftOut: true }
		]);
		await source(2, [
			aClause({ id: 'changed', text: 'Not for publication before the minister has agreed.' }),
			...SECOND_VERSION.map((clause) =>
				clause.id === 'second-weeks'
					? { ...clause, text: `${clause.text} Internal annex on systems.` }
					: clause
			),
			picture('plan'),
			picture('map')
		]);
		await matchNextVersion(ctx, mair, { consultationId });
		const { id } = await again();
		const content = (await sourceOf(id))?.content ?? { clauses: [] };
		expect(
			content.clauses
				.filter(({ isLeftOut }) => isLeftOut)
				.map(({ text, html }) => text.slice(-17) || html)
		).toEqual(['ister has agreed.', 'annex on systems.', '<img src="images/plan"/>']);
		// Words were joined to it: it was not taken out.
		const weeks = content.clauses.find(({ text }) => text.includes('six weeks'));
		expect(weeks?.before).toEqual(['c-weeks']);
		expect(changesSince(content)?.counts).toMatchObject({ deleted: 1, inserted: 1 });
	});

	it('leads to the draft that is there, until that is published', async () => {
		const first = await again();
		expect(first.isNew).toBe(true);
		expect(await again()).toEqual({ id: first.id, isNew: false });
		expect(await db().read.select({ id: consultation.id }).from(consultation)).toHaveLength(2);
		await db().write(async (tx) => {
			await tx
				.update(consultation)
				.set({ publishedAt: ctx.clock.now() })
				.where(eq(consultation.id, first.id));
		});
		expect((await again()).isNew).toBe(true);
	});

	it('counts the rounds', async () => {
		const { id } = await again();
		await db().write(async (tx) => {
			const opensAt = ctx.clock.now();
			await tx
				.update(consultation)
				.set({ publishedAt: opensAt, opensAt })
				.where(eq(consultation.id, id));
		});
		const clauses = (await sourceOf(id))?.content.clauses ?? [];
		await aDocument(ctx, id, {
			...{ number: 2, title: 'Third draft' },
			clauses: clauses.map((clause) => ({ ...clause, id: `third-${clause.id}` }))
		});
		await matchNextVersion(ctx, mair, { consultationId: id });
		const third = await consultAgain(ctx, mair, { consultationId: id, revision: 1 });
		expect((await draftOf(third.id)).title).toMatch(/[^d]: third round$/);
		expect((await sourceOf(third.id))?.content.earlier).toMatchObject({
			...{ consultationId: id, version: 2, title: 'Second draft' }
		});
	});

	it('rests on the matching that was looked at', async () => {
		const seen = await revision();
		const change = { kind: 'part', from: 'c-weeks' } as const;
		await correctNextVersion(ctx, mair, { consultationId, revision: seen, change });
		await expect(consultAgain(ctx, mair, { consultationId, revision: seen })).rejects.toMatchObject(
			{ code: 'stale-revision' }
		);
	});

	it.each([
		['the chair', chair],
		['an official', official]
	])('is not for %s', async (_, actor) => {
		await expect(again(actor)).rejects.toMatchObject({ code: 'not-allowed' });
	});
});
