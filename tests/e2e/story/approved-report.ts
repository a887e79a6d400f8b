import type { Context } from '../../../src/lib/server/context.ts';
import { decideSignOff } from '../../../src/lib/server/reports/decide-sign-off.ts';
import { reportOf } from '../../../src/lib/server/reports/report-of.ts';
import { sendToChair } from '../../../src/lib/server/reports/send-to-chair.ts';
import { addCast, chair, mair } from '../../support/cast.ts';
import { addReportWorld } from '../../support/report-world.ts';
import { WORLD } from '../../support/report-world-content.ts';
import { writeReport } from '../../support/written-report.ts';

/** The report world's summary, written and approved by the chair: it has only to be published. */
export async function approveReport(ctx: Context): Promise<{ revision: number }> {
	await addCast(ctx.db);
	await addReportWorld(ctx.db);
	await writeReport(ctx);
	const { consultationId } = WORLD;
	const revision = async () => (await reportOf(ctx.db.read, consultationId)).revision;
	await sendToChair(ctx, mair, { consultationId, revision: await revision(), comment: '' });
	await decideSignOff(ctx, chair, {
		...{ consultationId, revision: await revision(), decision: 'approved', comment: '' }
	});
	return { revision: await revision() };
}
