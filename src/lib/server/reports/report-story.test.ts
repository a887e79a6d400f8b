import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { addCast, chair, mair, official } from '../../../../tests/support/cast.ts';
import { testContext, type TestContext } from '../../../../tests/support/context.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { addReportWorld } from '../../../../tests/support/report-world.ts';
import { WORLD } from '../../../../tests/support/report-world-content.ts';
import { writeReport } from '../../../../tests/support/written-report.ts';
import { VISITOR } from '../../domain/shared/actor.ts';
import { release, report } from '../db/schema.ts';
import { changeDraft } from './change-draft.ts';
import { decideSignOff } from './decide-sign-off.ts';
import { draftReport } from './draft-report.ts';
import { publishReport } from './publish-report.ts';
import { readRelease } from './read-release.ts';
import { readReport } from './read-report.ts';
import { reportOf } from './report-of.ts';
import { sendToChair } from './send-to-chair.ts';

const db = useDatabase();
const { consultationId, slug } = WORLD;
let ctx: TestContext;

const revision = async () => (await reportOf(db().read, consultationId)).revision;
const state = async () => (await reportOf(db().read, consultationId)).state;

beforeEach(async () => {
	await addCast(db());
	await addReportWorld(db());
	ctx = testContext(db());
});

describe('drafting', () => {
	it('fills in what the product knows, and counts the figures in the background', async () => {
		await writeReport(ctx, { words: false });
		const { report } = await readReport(ctx, mair, consultationId);
		expect(report?.draft.findings.map(({ heading }) => heading)).toEqual([
			'Contract length',
			'Time to mobilise',
			'Lived experience'
		]);
		expect(report?.figures?.read).toBe(24);
		expect(report?.figures?.byAttribution).toEqual({ named: 11, unattributed: 7, anonymous: 6 });
		expect(report?.figures?.themes.map(({ responses }) => responses)).toEqual([21, 7, 3]);
		expect(report?.job?.state).toBe('done');
	});

	it('is refused twice from the same snapshot, and before there is one', async () => {
		await draftReport(ctx, mair, { consultationId });
		await expect(draftReport(ctx, mair, { consultationId })).rejects.toMatchObject({
			code: 'already-done'
		});
		await expect(
			draftReport(ctx, mair, { consultationId: 'unknown-consultation' })
		).rejects.toMatchObject({ code: 'not-ready' });
	});

	it('is refused to the chair, to officials and to visitors', async () => {
		for (const actor of [chair, official])
			await expect(draftReport(ctx, actor, { consultationId })).rejects.toMatchObject({
				code: 'not-allowed'
			});
		await expect(draftReport(ctx, VISITOR, { consultationId })).rejects.toMatchObject({
			code: 'not-signed-in'
		});
	});
});

describe('signing off', () => {
	it('says what blocks sending, and refuses with the same list', async () => {
		await writeReport(ctx, { words: false });
		const { report } = await readReport(ctx, mair, consultationId);
		expect(report?.blockers.length).toBeGreaterThan(3);
		const sent = await sendToChair(ctx, mair, {
			consultationId,
			revision: await revision(),
			comment: ''
		});
		expect(sent).toEqual({ ok: false, error: report?.blockers });
		expect(await state()).toBe('draft');
	});

	it('publishes only what the chair approved: an edit afterwards makes it a draft again', async () => {
		await writeReport(ctx);
		const at = await revision();
		expect(await sendToChair(ctx, mair, { consultationId, revision: at, comment: '' })).toEqual({
			ok: true,
			value: null
		});
		await decideSignOff(ctx, chair, {
			consultationId,
			revision: at,
			decision: 'approved',
			comment: ''
		});
		await changeDraft(ctx, mair, {
			consultationId,
			revision: at,
			change: { kind: 'ending', nextSteps: 'Something else.', method: '' }
		});
		expect(await state()).toBe('draft');
		await expect(
			publishReport(ctx, mair, { consultationId, revision: at + 1, changeNote: '' })
		).rejects.toMatchObject({ code: 'not-ready' });
		expect(await db().read.$count(release)).toBe(0);
	});

	it('does not let the chair approve a revision that nobody showed her', async () => {
		await writeReport(ctx);
		const at = await revision();
		await sendToChair(ctx, mair, { consultationId, revision: at, comment: '' });
		await expect(
			decideSignOff(ctx, chair, {
				consultationId,
				revision: at - 1,
				decision: 'approved',
				comment: ''
			})
		).rejects.toMatchObject({ code: 'stale-revision' });
	});

	it('sends it back with a comment, never without', async () => {
		await writeReport(ctx);
		const at = await revision();
		await sendToChair(ctx, mair, { consultationId, revision: at, comment: 'Ready, I think.' });
		const back = { consultationId, revision: at, decision: 'sent-back' as const };
		await expect(decideSignOff(ctx, chair, { ...back, comment: '' })).rejects.toMatchObject({
			code: 'bad-request'
		});
		await decideSignOff(ctx, chair, { ...back, comment: 'Say more about notice.' });
		expect(await state()).toBe('draft');
		const { report } = await readReport(ctx, mair, consultationId);
		expect(report?.signOffs[0]).toMatchObject({
			decision: 'sent-back',
			comment: 'Say more about notice.',
			by: chair.name
		});
	});

	it('refuses a change made from a page that somebody else has overtaken', async () => {
		await writeReport(ctx);
		await expect(
			changeDraft(ctx, mair, {
				consultationId,
				revision: 1,
				change: { kind: 'ending', nextSteps: 'x', method: '' }
			})
		).rejects.toMatchObject({ code: 'stale-revision' });
	});
});

describe('publishing', () => {
	const publish = async (changeNote = '') => {
		const at = await revision();
		const sent = await sendToChair(ctx, mair, { consultationId, revision: at, comment: '' });
		expect(sent).toEqual({ ok: true, value: null });
		await decideSignOff(ctx, chair, {
			consultationId,
			revision: at,
			decision: 'approved',
			comment: ''
		});
		return publishReport(ctx, mair, { consultationId, revision: at, changeNote });
	};

	it('makes releases that say what changed and leave the earlier ones as they were', async () => {
		await writeReport(ctx);
		expect(await publish()).toEqual({ ok: true, value: { number: 1 } });
		const before = await readRelease(ctx, { slug, number: 1 });
		ctx.clock.advance({ days: 3 });
		await changeDraft(ctx, mair, {
			consultationId,
			revision: await revision(),
			change: { kind: 'ending', nextSteps: 'We meet in March.', method: '' }
		});
		await expect(publish()).rejects.toMatchObject({ code: 'bad-request' });
		const again = await publishReport(ctx, mair, {
			consultationId,
			revision: await revision(),
			changeNote: 'The date of the meeting was added.'
		});
		expect(again).toEqual({ ok: true, value: { number: 2 } });
		const after = await readRelease(ctx, { slug, number: 1 });
		expect(after.content).toEqual(before.content);
		const newest = await readRelease(ctx, { slug });
		expect(newest.number).toBe(2);
		expect(newest.content.nextSteps).toBe('We meet in March.');
		expect(newest.releases[1]?.changeNote).toBe('The date of the meeting was added.');
	});

	it('refuses a correction whose difference would give answers away', async () => {
		await writeReport(ctx);
		await publish();
		await changeDraft(ctx, mair, {
			consultationId,
			revision: await revision(),
			change: { kind: 'ending', nextSteps: 'We meet in March.', method: '' }
		});
		// Two organisations fewer, as if two responses had been found to be double.
		const own = await reportOf(db().read, consultationId);
		const figures = own.figures;
		if (figures === null) throw new Error('figures were counted');
		const fewer = {
			...figures,
			read: 22,
			byAttribution: { ...figures.byAttribution, unattributed: 5 },
			byChannel: { ...figures.byChannel, web: figures.byChannel.web - 2 },
			about: { 'size-band': [], region: [], 'service-category': [], specialism: [] },
			questions: figures.questions.map((question) => ({
				...question,
				rows: question.rows.map((row, i, rows) =>
					i === rows.findIndex(({ count }) => count >= 2) ? { ...row, count: row.count - 2 } : row
				)
			}))
		};
		await db().write(async (tx) => {
			await tx.update(report).set({ figures: fewer }).where(eq(report.id, own.id));
		});
		const sent = await sendToChair(ctx, mair, {
			consultationId,
			revision: await revision(),
			comment: ''
		});
		expect(sent.ok).toBe(false);
		if (!sent.ok) expect(sent.error.map(({ words }) => words).join()).toMatch(/more or fewer/);
	});

	it('is not found before it is published', async () => {
		await writeReport(ctx);
		await expect(readRelease(ctx, { slug })).rejects.toMatchObject({ code: 'not-found' });
	});
});
