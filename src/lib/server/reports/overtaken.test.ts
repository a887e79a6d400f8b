import { beforeEach, describe, expect, it } from 'vitest';
import { addCast, chair, mair, tobias, official } from '../../../../tests/support/cast.ts';
import { testContext, type TestContext } from '../../../../tests/support/context.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { addReportWorld } from '../../../../tests/support/report-world.ts';
import { WORLD } from '../../../../tests/support/report-world-content.ts';
import { writeReport } from '../../../../tests/support/written-report.ts';
import { changeDraft } from './change-draft.ts';
import { readOvertaken } from './overtaken.ts';
import { reportOf } from './report-of.ts';

const db = useDatabase();
const { consultationId } = WORLD;
let ctx: TestContext;

beforeEach(async () => {
	await addCast(db());
	await addReportWorld(db());
	ctx = testContext(db());
	await writeReport(ctx);
});

describe('being overtaken', () => {
	const mine = { kind: 'ending', nextSteps: 'Mine.', method: '' } as const;

	it('tells who saved last, when, and what they put in the same fields', async () => {
		const { revision } = await reportOf(db().read, consultationId);
		ctx.clock.advance({ minutes: 5 });
		const change = { kind: 'ending', nextSteps: 'His.', method: 'By hand.' } as const;
		await changeDraft(ctx, tobias, { consultationId, revision, change });
		await expect(
			changeDraft(ctx, mair, { consultationId, revision, change: mine })
		).rejects.toMatchObject({ code: 'stale-revision' });
		const told = await readOvertaken(ctx, mair, { consultationId, change: mine });
		expect(told).toMatchObject({
			revision: revision + 1,
			by: { name: tobias.name, at: ctx.clock.now() },
			saved: { nextSteps: 'His.', method: 'By hand.' }
		});
		await changeDraft(ctx, mair, { consultationId, revision: told.revision, change: mine });
		expect((await reportOf(db().read, consultationId)).draft.nextSteps).toBe('Mine.');
	});

	it('is told to those who may read the report, and to nobody else', async () => {
		const ask = (actor: typeof mair) => readOvertaken(ctx, actor, { consultationId, change: null });
		expect((await ask(chair)).saved).toEqual({});
		await expect(ask(official)).rejects.toMatchObject({ code: 'not-allowed' });
	});
});
