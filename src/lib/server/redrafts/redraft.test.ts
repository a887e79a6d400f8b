import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { aDocument, VETTING_CLAUSES } from '../../../../tests/support/a-document.ts';
import { addCast, chair, mair, official } from '../../../../tests/support/cast.ts';
import { aComment } from '../../../../tests/support/comments-world.ts';
import { testContext, type TestContext } from '../../../../tests/support/context.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import {
	addComments,
	many,
	OWN_WORDS,
	publishTheReport,
	SECOND_VERSION
} from '../../../../tests/support/redraft-world.ts';
import { addReportWorld } from '../../../../tests/support/report-world.ts';
import { CANARIES, WORLD, worldContent } from '../../../../tests/support/report-world-content.ts';
import { releasedTableSchema } from '../../domain/disclosure/one-way-table.ts';
import type { ReleasedCount } from '../../domain/disclosure/released-count.ts';
import { redraftContentSchema } from '../../domain/redrafts/redraft-content.ts';
import { NO_COMMENT_ROW } from '../../domain/reports/comments/release-clause-table.ts';
import { VISITOR, type Actor } from '../../domain/shared/actor.ts';
import { redraftRelease, release } from '../db/schema.ts';
import { assessReport } from '../reports/assess-report.ts';
import { assessRedraft } from './assess-redraft.ts';
import { correctNextVersion } from './correct-next-version.ts';
import { matchNextVersion } from './match-next-version.ts';
import { publishRedraft } from './publish-redraft.ts';
import { readOwnRedraft } from './read-own-redraft.ts';
import { readPublishedRedraft } from './read-published-redraft.ts';
import { readRedraft } from './read-redraft.ts';
import { saveOutcome } from './save-outcome.ts';

const db = useDatabase();
const { consultationId, slug } = WORLD;
let ctx: TestContext;

const revision = async () => (await readRedraft(ctx, ctx.db.read, consultationId))?.revision ?? 0;
const publish = async () =>
	await publishRedraft(ctx, mair, { consultationId, revision: await revision() });
const outcome = (subjectId: string, own: Partial<Parameters<typeof saveOutcome>[2]> = {}) =>
	saveOutcome(ctx, mair, {
		...{ consultationId, subjectKind: 'clause', subjectId, decision: 'taken' },
		...{ said: '', reason: '' },
		...own
	});

beforeEach(async () => {
	ctx = testContext(db());
	await addCast(db());
	await addReportWorld(db());
	await aDocument(ctx, consultationId);
	await aDocument(ctx, consultationId, {
		number: 2,
		title: 'Second draft',
		clauses: SECOND_VERSION
	});
});

describe('the next version', () => {
	it('is matched with what respondents were shown, and nothing that was left out', async () => {
		await matchNextVersion(ctx, mair, { consultationId });
		const found = await readRedraft(ctx, ctx.db.read, consultationId);
		expect(found?.matching?.links.map(({ from, to }) => `${from.join()}>${to.join()}`)).toEqual([
			'c-who>second-who',
			'c-staff>second-staff',
			'c-time>second-time',
			'c-weeks>second-weeks'
		]);
		expect(found?.matching?.deleted).toEqual(['c-law']);
		expect(VETTING_CLAUSES.some(({ isLeftOut }) => isLeftOut)).toBe(true);
	});

	it('is corrected by hand, from what was looked at only', async () => {
		await matchNextVersion(ctx, mair, { consultationId });
		const change = { kind: 'part', from: 'c-weeks' } as const;
		const seen = await revision();
		await correctNextVersion(ctx, mair, { consultationId, revision: seen, change });
		const found = await readRedraft(ctx, ctx.db.read, consultationId);
		expect(found?.matching?.deleted).toEqual(['c-law', 'c-weeks']);
		await expect(
			correctNextVersion(ctx, mair, { consultationId, revision: seen, change })
		).rejects.toMatchObject({ code: 'stale-revision' });
	});

	it.each<[string, Actor]>([
		['the chair', chair],
		['an official', official],
		['a visitor', VISITOR]
	])('is neither matched nor published by %s', async (_, actor) => {
		await expect(matchNextVersion(ctx, actor, { consultationId })).rejects.toMatchObject({
			code: actor === VISITOR ? 'not-signed-in' : 'not-allowed'
		});
		await expect(publishRedraft(ctx, actor, { consultationId, revision: 1 })).rejects.toMatchObject(
			{ code: actor === VISITOR ? 'not-signed-in' : 'not-allowed' }
		);
	});
});

describe('an outcome', () => {
	it('needs a reason where something was not taken, and a clause that is there', async () => {
		expect(await outcome('c-weeks', { decision: 'in-part' })).toMatchObject({
			error: 'reason-missing'
		});
		expect((await outcome('c-weeks')).ok).toBe(true);
		expect((await outcome('whole')).ok).toBe(true);
		await expect(outcome('c-annex')).rejects.toMatchObject({ code: 'not-found' });
	});
});

describe('publishing it', () => {
	it('waits for the report and for a decision about every unsure pair', async () => {
		expect(await publish()).toMatchObject({ error: [{ kind: 'not-matched' }] });
		await matchNextVersion(ctx, mair, { consultationId });
		expect(await publish()).toMatchObject({ error: [{ kind: 'not-reported' }] });
	});

	it('shows what was changed, said and taken, with small counts hidden and no word of an answer', async () => {
		await addComments(ctx, 'c-weeks', [...many(9, 'suggest'), ...many(2, 'support')]);
		await addComments(ctx, 'c-staff', many(3, 'disagree'));
		await matchNextVersion(ctx, mair, { consultationId });
		await outcome('c-weeks', { said: 'Eight weeks lose people the job.', reason: 'Agreed.' });
		await publishTheReport(ctx);
		await outcome('recommendation-length', {
			...{ subjectKind: 'recommendation', decision: 'not-taken', reason: 'Treasury rules.' }
		});
		expect(await publish()).toEqual({ ok: true, value: { number: 1 } });

		const { content } = await readPublishedRedraft(ctx, { slug });
		const row = content.rows.find(({ clauseIds }) => clauseIds.includes('c-weeks'));
		expect(row?.pieces.filter(({ kind }) => kind !== 'same').map(({ text }) => text)).toEqual([
			'eight',
			'six'
		]);
		const [answered] = row?.answered ?? [];
		expect(answered).toMatchObject({
			said: 'Eight weeks lose people the job.',
			decision: 'taken'
		});
		const kinds = Object.fromEntries(
			(answered?.comments?.rows ?? []).map(({ id, count }) => [id, count.kind])
		);
		expect(kinds).toMatchObject({ support: 'suppressed', gap: 'exact' });
		expect(content.recommendations).toMatchObject([
			{ id: 'recommendation-length', decision: 'not-taken' }
		]);
		const all = JSON.stringify(content);
		expect(all).not.toContain('canary-of-a-comment');
		expect(all).not.toContain('-of-world');
		expect(all).not.toContain('Internal annex');
	});

	it('refuses words that name an organisation which answered not for attribution', async () => {
		await matchNextVersion(ctx, mair, { consultationId });
		await outcome('c-weeks', { said: `${CANARIES.unattributedName} asked for six.` });
		await publishTheReport(ctx);
		expect(await publish()).toMatchObject({
			error: [
				{
					kind: 'names-organisation',
					subjectKind: 'clause',
					subjectId: 'c-weeks',
					subject: '2.1 The establishment decides within eight weeks of a complete…'
				}
			]
		});
		const { content } = await assessRedraft(ctx, ctx.db.read, consultationId);
		expect(content).not.toBeNull();
	});

	it('is public when somebody has pressed, and not before', async () => {
		await matchNextVersion(ctx, mair, { consultationId });
		await publishTheReport(ctx);
		await expect(readPublishedRedraft(ctx, { slug })).rejects.toMatchObject({ code: 'not-found' });
		await expect(publishRedraft(ctx, mair, { consultationId, revision: 99 })).rejects.toMatchObject(
			{ code: 'stale-revision' }
		);
		await publish();
		expect((await readPublishedRedraft(ctx, { slug })).content.title).toBe('Second draft');
	});
});

describe('a report after it', () => {
	/** Publishes a page whose table of a clause counts so many organisations more than the report. */
	async function publishWith(more: number): Promise<void> {
		const { content } = await readPublishedRedraft(ctx, { slug });
		const text = JSON.stringify(content, (_, value: unknown) => {
			const table = releasedTableSchema.safeParse(value);
			if (!table.success || table.data.base.kind !== 'exact') return value;
			const wider = (count: ReleasedCount) =>
				count.kind === 'exact' ? { ...count, count: count.count + more } : count;
			return {
				...table.data,
				base: wider(table.data.base),
				rows: table.data.rows.map((row) =>
					row.id === NO_COMMENT_ROW.id ? { ...row, count: wider(row.count) } : row
				)
			};
		});
		await ctx.db.write(async (tx) => {
			await tx.insert(redraftRelease).values({
				...{ consultationId, number: 2, publishedBy: mair.personId },
				publishedAt: ctx.clock.now(),
				content: redraftContentSchema.parse(JSON.parse(text))
			});
		});
	}
	const failures = async () =>
		(await assessReport(ctx, ctx.db.read, consultationId)).blockers
			.map(({ words }) => words)
			.filter((words) => words.includes('The page about the next version'));

	beforeEach(async () => {
		await addComments(ctx, 'c-weeks', many(9, 'suggest'));
		await matchNextVersion(ctx, mair, { consultationId });
		await publishTheReport(ctx);
		await publish();
	});

	it('may say the same of the same organisations', async () => {
		expect(await failures()).toEqual([]);
	});

	it('is refused when taking it from the page leaves a group smaller than k', async () => {
		await publishWith(2);
		// It says the same as what is out already, and adds nothing.
		expect(await failures()).toEqual([]);
		await ctx.db.write(async (tx) => {
			await tx.delete(release);
			await tx.delete(redraftRelease).where(eq(redraftRelease.number, 1));
		});
		expect((await failures()).join()).toMatch(
			/2\.1 The establishment.*The page about the next version counts 2 organisations more or fewer/
		);
	});

	it('may count k more, which says nothing of fewer', async () => {
		await publishWith(worldContent.threshold);
		expect(await failures()).toEqual([]);
	});
});

describe('with a receipt', () => {
	it('shows what became of one’s own clauses, and of no other', async () => {
		await addComments(ctx, 'c-weeks', many(9, 'suggest'));
		await addComments(ctx, 'c-staff', many(1, 'gap'));
		await matchNextVersion(ctx, mair, { consultationId });
		await outcome('c-weeks', { said: 'Eight weeks lose people the job.' });
		await publishTheReport(ctx);
		const own = (n: number) => ({
			consultationId,
			answers: new Map([
				['c-weeks', aComment('suggest', OWN_WORDS)],
				...(n === 0 ? ([['c-staff', aComment('gap', 'Mine alone.')]] as const) : [])
			])
		});
		expect(await readOwnRedraft(ctx, own(0))).toBeNull();
		await publish();
		expect(
			(await readOwnRedraft(ctx, own(0)))?.map(({ clauseId, text }) => [clauseId, text])
		).toEqual([
			['c-staff', 'Mine alone.'],
			['c-weeks', OWN_WORDS]
		]);
		const [mine, ...others] = (await readOwnRedraft(ctx, own(1))) ?? [];
		expect(others).toEqual([]);
		expect(mine?.answered).toMatchObject({ said: 'Eight weeks lose people the job.' });
	});
});
