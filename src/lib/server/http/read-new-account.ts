import type { z } from 'zod';
import { err, type Result } from '../../domain/shared/result.ts';
import { newPasswordProblem } from '../people/check-new-password.ts';
import { parseValues, readForm, type FormFailure, type FormValues } from './form.ts';

/** Values to show again. A password is never sent back, not even to who typed it. */
export function withoutPasswords(values: FormValues): FormValues {
	return Object.fromEntries(Object.entries(values).filter(([name]) => !/password/i.test(name)));
}

/**
 * Reads a form that makes an account, its field `password` among the others. All that is wrong
 * with it is said at once, the password too, because a password has to be typed again each time.
 */
export async function readNewAccount<S extends z.ZodType>(
	request: Request,
	schema: S
): Promise<Result<z.output<S>, FormFailure>> {
	const values = await readForm(request);
	const parsed = parseValues(values, schema);
	const text = (name: string) => {
		const value = values[name];
		return typeof value === 'string' ? value : '';
	};
	const known = [text('name'), text('email'), text('secretariatName')];
	const password = newPasswordProblem(text('password'), known);
	if (parsed.ok && password === null) return parsed;
	const errors = parsed.ok ? {} : parsed.error.errors;
	return err({
		values: withoutPasswords(values),
		errors: password === null ? errors : { ...errors, password }
	});
}
