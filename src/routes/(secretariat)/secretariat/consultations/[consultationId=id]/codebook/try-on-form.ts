import { fail } from '@sveltejs/kit';
import { CODEBOOK_REFUSALS, type CodebookRefusal } from '$lib/domain/coding/codebook-refusal';
import { CODING_CLOSED, CODING_CLOSED_WORDS } from '$lib/domain/coding/coding-closed';
import { DomainError } from '$lib/domain/shared/domain-error';
import type { Result } from '$lib/domain/shared/result';
import type { FormValues } from '$lib/server/http/form';

/**
 * Runs a command on the codebook for a form: what it refuses comes back as a failure that shows
 * the words beside `field`, with what was typed. Undefined when it was done.
 */
export async function tryOnForm(
	values: FormValues,
	field: string,
	run: () => Promise<Result<unknown, CodebookRefusal>>
) {
	try {
		const done = await run();
		if (done.ok) return undefined;
		return fail(400, { values, errors: { [field]: CODEBOOK_REFUSALS[done.error] } });
	} catch (thrown) {
		if (!(thrown instanceof DomainError) || thrown.reason !== CODING_CLOSED) throw thrown;
		return fail(409, { values, errors: { form: CODING_CLOSED_WORDS } });
	}
}
