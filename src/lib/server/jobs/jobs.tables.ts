import { sql } from 'drizzle-orm';
import type { Kit } from '../db/kit.ts';

/** Work that takes longer than a page should. A job's subject is never a response. */
export function jobTables(k: Kit) {
	const job = k.table(
		'job',
		{
			id: k.text('id').primaryKey(),
			kind: k.text('kind').notNull(),
			subjectId: k.text('subject_id').notNull(),
			state: k.text('state').$type<'waiting' | 'running' | 'done' | 'failed'>().notNull(),
			// Whole percent, 0 to 100.
			progress: k.int('progress').notNull(),
			step: k.text('step').notNull(),
			errorCode: k.text('error_code'),
			queuedAt: k.time('queued_at').notNull(),
			finishedAt: k.time('finished_at')
		},
		(t) => [
			k.index('job_subject_ix').on(t.kind, t.subjectId),
			k.check('job_state_ck', sql`${t.state} in ('waiting', 'running', 'done', 'failed')`)
		]
	);
	return { job };
}
