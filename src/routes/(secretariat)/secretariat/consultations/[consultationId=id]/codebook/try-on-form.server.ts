import { fail, type ActionFailure } from '@sveltejs/kit';
import { CODEBOOK_REFUSALS, type CodebookRefusal } from '$lib/domain/coding/codebook-refusal';
import { CODING_CLOSED, CODING_CLOSED_WORDS } from '$lib/domain/coding/coding-closed';
import { DomainError } from '$lib/domain/shared/domain-error';
import type { Result } from '$lib/domain/shared/result';
import type { FormErrors, FormFailure, FormValues } from '$lib/server/http/form';

/**
 * Runs a command on the codebook for a form: what it refuses comes back as a failure that shows
 * the words beside `field`, with what was typed. Undefined when it was done.
 */
export async function tryOnForm(
	values: FormValues,
	field: string,
	run: () => Promise<Result<unknown, CodebookRefusal>>
): Promise<ActionFailure<FormFailure> | undefined> {
	const refuse = (status: number, errors: FormErrors) => fail(status, { values, errors });
	try {
		const done = await run();
		if (done.ok) return undefined;
		return refuse(400, { [field]: CODEBOOK_REFUSALS[done.error] });
	} catch (thrown) {
		if (!(thrown instanceof DomainError) || thrown.reason !== CODING_CLOSED) throw thrown;
		return refuse(409, { form: CODING_CLOSED_WORDS });
	}
}
