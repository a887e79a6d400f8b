import { and, desc, eq } from 'drizzle-orm';
import type { Reader } from '../db/client.ts';
import { job } from '../db/schema.ts';

export interface JobProgress {
	state: 'waiting' | 'running' | 'done' | 'failed';
	/** Whole percent. */
	progress: number;
	step: string;
	errorCode: string | null;
}

/** The latest work of a kind on a subject; null when there never was any. */
export async function latestJob(
	reader: Pick<Reader, 'select'>,
	kind: string,
	subjectId: string
): Promise<JobProgress | null> {
	const [row] = await reader
		.select({
			state: job.state,
			progress: job.progress,
			step: job.step,
			errorCode: job.errorCode
		})
		.from(job)
		.where(and(eq(job.kind, kind), eq(job.subjectId, subjectId)))
		.orderBy(desc(job.queuedAt), desc(job.id))
		.limit(1);
	return row ?? null;
}
