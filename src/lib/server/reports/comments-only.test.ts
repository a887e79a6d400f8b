import { beforeEach, expect, it } from 'vitest';
import { aDocument } from '../../../../tests/support/a-document.ts';
import { addCast, mair } from '../../../../tests/support/cast.ts';
import { named } from '../../../../tests/support/coding-world.ts';
import { COMMENTING } from '../../../../tests/support/comments-world.ts';
import { aConsultation } from '../../../../tests/support/consultation-builder.ts';
import { testContext, type TestContext } from '../../../../tests/support/context.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { addResponses } from '../../../../tests/support/responses-to-code.ts';
import { runWaitingJobs } from '../jobs/run-jobs.ts';
import { codePassage } from '../coding/code-passage.ts';
import { freezeCoding } from '../coding/freeze-coding.ts';
import { readCodingTotals } from '../coding/read-coding-state.ts';
import { FIGURES_JOB, figuresJob } from './build-figures.ts';
import { draftReport } from './draft-report.ts';
import { readReport } from './read-report.ts';

const db = useDatabase();
let ctx: TestContext;

beforeEach(async () => {
	ctx = testContext(db());
	await addCast(db());
});

it('a consultation that asks for comments and nothing else is coded and reported on', async () => {
	const built = await aConsultation(ctx, { content: { audience: 'open-link', sections: [] } });
	const consultationId = built.id;
	await aDocument(ctx, consultationId);
	await addResponses(ctx, built, COMMENTING);
	await codePassage(ctx, mair, {
		...{ consultationId, responseId: 'response-llwybrau', questionId: 'c-weeks' },
		...{ start: 0, end: 11, quoted: 'Eight weeks' },
		wanted: [named('Time', 'suggests-change')],
		seenThemeIds: []
	});
	expect((await readCodingTotals(ctx, mair, consultationId, built.content)).answers).toBe(5);
	ctx.clock.advance({ days: 30 });
	await freezeCoding(ctx, mair, { consultationId });
	await draftReport(ctx, mair, { consultationId });
	await runWaitingJobs(ctx, { [FIGURES_JOB]: figuresJob });
	const { report } = await readReport(ctx, mair, consultationId);
	expect(report?.preview?.comments?.clauses.map(({ id }) => id)).toContain('c-weeks');
});
