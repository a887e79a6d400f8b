import type { z } from 'zod';
import { err, ok, type Result } from '../../domain/shared/result.ts';
import { DomainError } from '../../domain/shared/domain-error.ts';

/** What was typed, by field name, to be shown again. */
export type FormValues = Record<string, string | string[]>;
/** What to put right, by field name. */
export type FormErrors = Record<string, string>;
export interface FormFailure {
	values: FormValues;
	errors: FormErrors;
}

/**
 * Reads a posted form. Names in `lists` come as arrays (checkboxes), others as their last value.
 * Files are left out: read them from `request.formData()` yourself.
 * @throws DomainError `bad-request` for a body that is not a form
 */
export async function readForm(
	request: Request,
	lists: readonly string[] = []
): Promise<FormValues> {
	const type = request.headers.get('content-type') ?? '';
	if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)/i.test(type))
		throw new DomainError('bad-request', 'not a form');
	return formValues(await request.formData(), lists);
}

/** The text fields of form data; see `readForm`. */
export function formValues(data: FormData, lists: readonly string[] = []): FormValues {
	const values: FormValues = {};
	for (const name of lists) values[name] = [];
	for (const [name, value] of data) {
		if (typeof value !== 'string') continue;
		const list = values[name];
		if (Array.isArray(list)) list.push(value);
		else values[name] = value;
	}
	return values;
}

/** The first thing to put right in each field. Nested paths are joined with a dot. */
export function formErrors(error: z.ZodError): FormErrors {
	const errors: FormErrors = {};
	for (const issue of error.issues) errors[issue.path.join('.')] ??= issue.message;
	return errors;
}

/**
 * Parses values with a schema whose messages say what to do.
 * @returns the parsed value, or the values as typed with an error for each field
 */
export function parseValues<S extends z.ZodType>(
	values: FormValues,
	schema: S
): Result<z.output<S>, FormFailure> {
	const parsed = schema.safeParse(values);
	return parsed.success ? ok(parsed.data) : err({ values, errors: formErrors(parsed.error) });
}

/** `readForm` and `parseValues` in one step. */
export async function parseForm<S extends z.ZodType>(
	request: Request,
	schema: S,
	lists: readonly string[] = []
): Promise<Result<z.output<S>, FormFailure>> {
	return parseValues(await readForm(request, lists), schema);
}
