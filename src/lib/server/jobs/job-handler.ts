import type { Context } from '../context.ts';

/**
 * Work of one kind. It may be run again from the start after a crash, so running it twice must
 * come to the same.
 */
export interface JobHandler {
	/** Does the work. A DomainError it throws is kept by its code, any other error as "unexpected". */
	run(
		ctx: Context,
		subjectId: string,
		/** Says how far it is: whole percent, and the step in words. */
		report: (percent: number, step: string) => Promise<void>
	): Promise<void>;
}

export type JobHandlers = Readonly<Record<string, JobHandler>>;
