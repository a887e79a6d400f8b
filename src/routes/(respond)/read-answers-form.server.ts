import { DomainError } from '$lib/domain/shared/domain-error';
import { readForm, type FormValues } from '$lib/server/http/form';

/** Room for some thirty long answers in any script; a page of a section has fewer. */
const LIMIT_BYTES = 2_000_000;

/**
 * Reads a form of answers.
 * @throws DomainError `too-large` before anything of a larger body is read
 */
export async function readAnswersForm(
	request: Request,
	lists: readonly string[] = []
): Promise<FormValues> {
	if (Number(request.headers.get('content-length') ?? 0) > LIMIT_BYTES)
		throw new DomainError('too-large');
	return readForm(request, lists);
}
