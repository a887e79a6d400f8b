import { z } from 'zod';
import { cleanLine } from '../shared/clean-text.ts';
import { ROLES } from '../shared/role.ts';
import { parseAccentColour } from './accent-colour.ts';

/** One line, cleaned, of 1 to `limit` characters; `missing` says what to do about an empty one. */
const line = (missing: string, limit: number) =>
	z
		.string(missing)
		.transform(cleanLine)
		.pipe(z.string().min(1, missing).max(limit, `Use at most ${limit} characters`));

export const personName = line('Enter a name', 100);

/** Only what every address has: the one sure check of an address is to write to it. */
const address = (missing: string) =>
	line(missing, 254).pipe(
		z
			.string()
			.regex(
				/^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;.]+$/u,
				'Enter an e-mail address like name@example.org'
			)
	);
export const emailAddress = address('Enter your e-mail address');

export const role = z.enum(ROLES, 'Choose what they may do');

const accentColour = z.string('Enter a colour').transform((typed, context) => {
	const parsed = parseAccentColour(typed);
	if (parsed.ok) return parsed.value;
	context.addIssue(parsed.error);
	return z.NEVER;
});

/** What a secretariat says about itself. */
export const secretariatFields = z.object({
	secretariatName: line('Enter the name of your secretariat', 120),
	contactEmail: address('Enter a contact e-mail address'),
	accentColour
});
export type SecretariatFields = z.output<typeof secretariatFields>;

/** What a person says who gets an account. The password is judged apart: it needs the others. */
export const accountFields = z.object({
	name: personName,
	email: emailAddress,
	password: z.string('Enter a password')
});
export type AccountFields = z.output<typeof accountFields>;
