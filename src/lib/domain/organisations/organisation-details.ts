import { z } from 'zod';
import { cleanLine } from '../shared/clean-text.ts';
import { fold } from '../shared/fold.ts';

export const LONGEST_NAME = 200;
export const LONGEST_EMAIL = 254;
export const MOST_ALIASES = 20;
export const MOST_CONTACTS = 20;

const MAY_BE_EMAIL = /^[^\s@<>(),;:"]+@[^\s@<>(),;:"]+\.[^\s@<>(),;:".]+$/u;

/** Whether a text has the shape of an e-mail address. Only a message sent tells more. */
export const isEmail = (text: string): boolean =>
	text.length <= LONGEST_EMAIL && MAY_BE_EMAIL.test(text);

const name = z
	.string()
	.transform(cleanLine)
	.pipe(
		z
			.string()
			.min(1, 'Enter the name of the organisation')
			.max(LONGEST_NAME, `Use up to ${String(LONGEST_NAME)} characters for the name`)
			// A bar separates names in an import.
			.regex(/^[^|]*$/, 'A name cannot have a vertical bar (|) in it')
	);

const alias = z
	.string()
	.transform(cleanLine)
	.pipe(
		z
			.string()
			.max(LONGEST_NAME, `Use up to ${String(LONGEST_NAME)} characters for each other name`)
			.regex(/^[^|]*$/, 'Another name cannot have a vertical bar (|) in it')
	);

const contact = z
	.object({
		name: z.string().transform(cleanLine),
		email: z.string().transform(cleanLine)
	})
	.superRefine((value, issue) => {
		if (value.name === '' && value.email === '') return;
		if (value.email === '')
			issue.addIssue({
				code: 'custom',
				path: ['email'],
				message: `Enter the e-mail address of ${value.name}`
			});
		else if (!isEmail(value.email))
			issue.addIssue({
				code: 'custom',
				path: ['email'],
				message: 'Enter an e-mail address like name@example.org'
			});
		if (value.name.includes('|'))
			issue.addIssue({
				code: 'custom',
				path: ['name'],
				message: 'A name cannot have a vertical bar (|) in it'
			});
		if (value.name.length > LONGEST_NAME)
			issue.addIssue({
				code: 'custom',
				path: ['name'],
				message: `Use up to ${String(LONGEST_NAME)} characters for a name`
			});
	});

function firstOf<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
	const seen = new Set<string>();
	return items.filter((item) => {
		const isNew = !seen.has(keyOf(item));
		seen.add(keyOf(item));
		return isNew;
	});
}

/**
 * What the register knows of an organisation. Blank aliases and contacts are dropped, an alias
 * that is the name or comes twice too; ids are checked against the lists by the command.
 */
export const organisationDetailsSchema = z
	.object({
		name,
		aliases: z.array(alias).max(MOST_ALIASES, `Give up to ${String(MOST_ALIASES)} other names`),
		sizeBandId: z
			.string()
			.transform((id) => (id === '' ? null : id))
			.nullable(),
		/** Regions, service categories, specialisms and groups together: ids say which list. */
		valueIds: z.array(z.string()),
		contacts: z.array(contact).max(MOST_CONTACTS, `Give up to ${String(MOST_CONTACTS)} contacts`)
	})
	.transform((given) => ({
		...given,
		aliases: firstOf(given.aliases, fold).filter(
			(other) => other !== '' && fold(other) !== fold(given.name)
		),
		valueIds: [...new Set(given.valueIds)],
		contacts: firstOf(
			given.contacts.filter(({ email }) => email !== ''),
			({ email }) => fold(email)
		)
	}));
export type OrganisationDetails = z.output<typeof organisationDetailsSchema>;
