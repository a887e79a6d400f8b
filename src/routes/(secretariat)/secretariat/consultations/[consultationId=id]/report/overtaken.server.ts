import { fail, type RequestEvent } from '@sveltejs/kit';
import type { DraftChange } from '$lib/domain/reports/draft-change';
import { DomainError } from '$lib/domain/shared/domain-error';
import { readOvertaken } from '$lib/server/reports/overtaken';
import type { FormErrors, FormValues } from '$lib/server/http/form';
import { changedMeanwhile } from '../changed-meanwhile.server';

type ReportEvent = Pick<RequestEvent, 'locals'> & { params: { consultationId: string } };

/**
 * Does what a form asked for. When somebody else changed the report meanwhile, the page is shown
 * again with what was typed, who it was, and what is saved now.
 * @param change what the form would put; null for a decision about the report as a whole
 */
export async function unlessOvertaken<T>(
	{ locals, params }: ReportEvent,
	values: FormValues,
	change: DraftChange | null,
	run: () => Promise<T>
) {
	try {
		return await run();
	} catch (thrown) {
		if (!(thrown instanceof DomainError) || !isOvertaken(thrown, change)) throw thrown;
		const { ctx, actor } = locals;
		const { consultationId } = params;
		const now = await readOvertaken(ctx, actor, { consultationId, change });
		const { differing, ...stale } = changedMeanwhile(
			{
				kind: 'stale',
				revision: now.revision,
				changedBy: now.by?.name ?? null,
				changedAt: now.by?.at ?? null
			},
			values,
			now.saved
		);
		const errors: FormErrors = {};
		return fail(409, {
			values,
			errors,
			stale: {
				...stale,
				differing: differing.map((field) => ({
					...field,
					now: now.inWords(field.name, field.now)
				}))
			}
		});
	}
}

// A decision comes too late too when the report is no longer in the state that it was read in.
const isOvertaken = ({ code }: DomainError, change: DraftChange | null): boolean =>
	code === 'stale-revision' || (change === null && /^(already-done|not-ready)$/.test(code));
