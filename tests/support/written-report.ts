import type { DraftChange } from '../../src/lib/domain/reports/draft-change.ts';
import { FIGURES_JOB, figuresJob } from '../../src/lib/server/reports/build-figures.ts';
import { changeDraft } from '../../src/lib/server/reports/change-draft.ts';
import { draftReport } from '../../src/lib/server/reports/draft-report.ts';
import { reportOf } from '../../src/lib/server/reports/report-of.ts';
import { runWaitingJobs } from '../../src/lib/server/jobs/run-jobs.ts';
import type { Context } from '../../src/lib/server/context.ts';
import { mair } from './cast.ts';
import { WORLD } from './report-world-content.ts';

const { consultationId } = WORLD;

/** Drafts the world's report and counts its figures; with `words`, writes all that it needs. */
export async function writeReport(ctx: Context, { words = true } = {}): Promise<void> {
	await draftReport(ctx, mair, { consultationId });
	await runWaitingJobs(ctx, { [FIGURES_JOB]: figuresJob });
	if (!words) return;
	const findings = Object.values(WORLD.themes);
	const changes: DraftChange[] = [
		{
			kind: 'introduction',
			title: 'Commissioning guidance: what we heard',
			summary: 'Organisations ask for **longer contracts** and more time to start.',
			background: 'The Ministry is rewriting its guidance.'
		},
		...findings.map((id): DraftChange => ({
			kind: 'finding',
			id,
			heading: `About ${id.replace('theme-', '').replaceAll('-', ' ')}`,
			text: 'Organisations described what this means for staff and for people they work with.',
			isIncluded: true
		})),
		...['recommendation-length', 'recommendation-notice'].map((id, i): DraftChange => ({
			kind: 'put-recommendation',
			id,
			text: i === 0 ? 'Let contracts for five years or more.' : 'Give six months’ notice.',
			addressedTo: 'Ministry of Examples',
			replyBy: '2027-01-14',
			findingIds: [WORLD.themes.length]
		})),
		{
			kind: 'put-action',
			id: 'action-meeting',
			text: 'Hold a meeting about lengths.',
			owner: 'The secretariat',
			dueOn: '2027-02-01'
		},
		{ kind: 'ending', nextSteps: 'The group meets the Ministry in February.', method: '' }
	];
	for (const change of changes) {
		const { revision } = await reportOf(ctx.db.read, consultationId);
		await changeDraft(ctx, mair, { consultationId, revision, change });
	}
}
