import type { FieldError, FormErrors } from './field-error';

/** A form as it was posted: what a field holds, and what is wrong with it. */
export interface PostedForm {
	values: Readonly<Record<string, string | readonly string[] | undefined>>;
	errors: FormErrors | undefined;
}

/** The name of a text field with what was typed into it and its error, to spread on the field. */
export function fieldProps(
	{ values, errors }: PostedForm,
	name: string
): { name: string; value: string; error: FieldError } {
	const value = values[name];
	return { name, value: typeof value === 'string' ? value : '', error: errors?.[name] };
}
