/** What a form action returned for one field: nothing, one sentence, or several. */
export type FieldError = string | readonly string[] | null | undefined;

/** Errors of a whole form, keyed by the name of the field. */
export type FormErrors = Readonly<Record<string, FieldError>>;

/** The sentences to show, in order; empty when the field is in order. */
export function sentences(error: FieldError): readonly string[] {
	if (!error) return [];
	return typeof error === 'string' ? [error] : error;
}

/** True when any field has something to say, so that a title can start with "Error: ". */
export function hasErrors(errors: FormErrors | null | undefined): boolean {
	return Object.values(errors ?? {}).some((error) => sentences(error).length > 0);
}

/** The value of `aria-describedby`, or undefined so that no empty attribute is written. */
export function describedBy(...ids: (string | false | undefined)[]): string | undefined {
	return ids.filter(Boolean).join(' ') || undefined;
}
