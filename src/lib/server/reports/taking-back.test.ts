import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { addCast, chair, mair } from '../../../../tests/support/cast.ts';
import { testContext, type TestContext } from '../../../../tests/support/context.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { addReportWorld } from '../../../../tests/support/report-world.ts';
import { WORLD } from '../../../../tests/support/report-world-content.ts';
import { writeReport } from '../../../../tests/support/written-report.ts';
import { VISITOR } from '../../domain/shared/actor.ts';
import { reopenCoding } from '../coding/reopen-coding.ts';
import { codingSnapshot, coding, passage, response } from '../db/schema.ts';
import { hashReceipt } from '../identity/receipts/receipt.ts';
import { readOwnResponse } from '../responses/answering/own-response.ts';
import { withdrawResponse } from '../responses/answering/withdraw-response.ts';
import { addQuotation } from './quotations/add-quotation.ts';
import { checkQuotation } from './quotations/check-quotation.ts';
import { decideSignOff } from './decide-sign-off.ts';
import { publishReport } from './publish-report.ts';
import { readOwnOutcome } from './read-own-outcome.ts';
import { readWithdrawing } from './read-withdrawing.ts';
import { reportOf } from './report-of.ts';
import { sendToChair } from './send-to-chair.ts';
import { stopQuoting } from './quotations/stop-quoting.ts';

const db = useDatabase();
const { consultationId, slug } = WORLD;
const receipt = '0123456789ABCDEFGHJKMNPQ';
/** An anonymous response that may be quoted. */
const RESPONSE = 'response-19-of-world';
const PASSAGE = 'passage-19-world';
let ctx: TestContext;

beforeEach(async () => {
	await addCast(db());
	await addReportWorld(db());
	ctx = testContext(db());
	await ctx.db.write(async (tx) => {
		await tx
			.update(response)
			.set({ receiptHash: hashReceipt(receipt) })
			.where(eq(response.id, RESPONSE));
	});
});

const own = () => readOwnResponse(ctx, { slug, receipt });
const outcome = async () => readOwnOutcome(ctx, await own());
const report = () => reportOf(ctx.db.read, consultationId);

async function quote(): Promise<void> {
	const quotationId = await addQuotation(ctx, mair, {
		...{ consultationId, revision: (await report()).revision },
		...{ findingId: WORLD.themes.length, passageId: PASSAGE }
	});
	await checkQuotation(ctx, mair, {
		...{ consultationId, quotationId, revision: (await report()).revision },
		...{ redact: [], leave: [], alsoRedact: ['every spring'] },
		attribution: 'a voluntary organisation'
	});
}

async function publish(): Promise<void> {
	await sendToChair(ctx, mair, {
		...{ consultationId, revision: (await report()).revision, comment: '' }
	});
	await decideSignOff(ctx, chair, {
		...{ consultationId, revision: (await report()).revision },
		...{ decision: 'approved', comment: '' }
	});
	const published = await publishReport(ctx, mair, {
		...{ consultationId, revision: (await report()).revision, changeNote: '' }
	});
	expect(published).toMatchObject({ ok: true });
}

describe('taking a response back', () => {
	it('deletes it whole after closing, until the coding is closed for the first time', async () => {
		await ctx.db.write(async (tx) => {
			await tx.delete(codingSnapshot);
		});
		expect(await readWithdrawing(ctx, await own())).toMatchObject({ canDelete: true });
		await withdrawResponse(ctx, VISITOR, { slug, receipt });
		await expect(own()).rejects.toThrow('not-found');
		const left = await ctx.db.read.select().from(passage).where(eq(passage.responseId, RESPONSE));
		expect(left).toEqual([]);
		const codings = await ctx.db.read.select().from(coding).where(eq(coding.passageId, PASSAGE));
		expect(codings).toEqual([]);
	});

	it('is refused once figures rest on it, also when the coding is open again', async () => {
		await expect(withdrawResponse(ctx, VISITOR, { slug, receipt })).rejects.toThrow('closed');
		await reopenCoding(ctx, mair, { consultationId, reason: 'A theme was missed' });
		await expect(withdrawResponse(ctx, VISITOR, { slug, receipt })).rejects.toThrow('closed');
		expect(await readWithdrawing(ctx, await own())).toEqual({
			...{ canDelete: false, canStopQuoting: true, isPublished: false }
		});
	});

	it('takes its quotation out of a summary that the chair has approved, and out of its hands', async () => {
		await writeReport(ctx);
		await quote();
		await sendToChair(ctx, mair, {
			...{ consultationId, revision: (await report()).revision, comment: '' }
		});
		await decideSignOff(ctx, chair, {
			...{ consultationId, revision: (await report()).revision },
			...{ decision: 'approved', comment: '' }
		});
		await stopQuoting(ctx, VISITOR, { slug, receipt });
		const after = await report();
		expect(after.draft.quotations).toEqual([]);
		expect(after.state).toBe('draft');
		expect(JSON.stringify(after.draft)).not.toContain('Case T');
		expect((await own()).mayBeQuoted).toBe(false);
		await expect(quote()).rejects.toThrow('not-allowed');
	});

	it('leaves a published summary and everybody else’s quotations as they are', async () => {
		await writeReport(ctx);
		await quote();
		await addQuotation(ctx, mair, {
			...{ consultationId, revision: (await report()).revision },
			...{ findingId: WORLD.themes.length, passageId: 'passage-01-world' }
		});
		const { draft } = await report();
		await stopQuoting(ctx, VISITOR, { slug, receipt });
		expect((await report()).draft.quotations).toEqual(draft.quotations.slice(1));
		await stopQuoting(ctx, VISITOR, { slug, receipt });
		expect((await report()).revision).toBeGreaterThan(0);
	});
});

describe('where one’s words went', () => {
	it('is nowhere yet before the summary is published', async () => {
		expect(await outcome()).toEqual({ kind: 'not-published' });
		await writeReport(ctx);
		expect(await outcome()).toEqual({ kind: 'not-published' });
	});

	it('is the theme, the finding and the recommendations, of one’s own words alone', async () => {
		await writeReport(ctx);
		await quote();
		await publish();
		const seen = await outcome();
		expect(seen).toMatchObject({
			kind: 'published',
			number: 1,
			passages: [
				{
					isQuoted: true,
					text: expect.stringContaining('Case T') as string,
					themes: [
						{
							name: 'Contract length',
							finding: { id: WORLD.themes.length, heading: 'About contract length' },
							recommendations: [{ number: 1 }, { number: 2 }]
						}
					]
				}
			]
		});
		expect(JSON.stringify(seen)).not.toMatch(/Case [^T]/);
	});

	it('is what the closed coding said, though the codebook has changed since', async () => {
		await writeReport(ctx);
		await publish();
		const before = await outcome();
		await reopenCoding(ctx, mair, { consultationId, reason: 'A theme was missed' });
		await ctx.db.write(async (tx) => {
			await tx.delete(coding).where(eq(coding.passageId, PASSAGE));
		});
		expect(await outcome()).toEqual(before);
	});
});
