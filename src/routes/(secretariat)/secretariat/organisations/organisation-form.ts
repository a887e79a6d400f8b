import {
	organisationDetailsSchema,
	type OrganisationDetails
} from '$lib/domain/organisations/organisation-details';
import type { OrganisationRecord } from '$lib/domain/organisations/organisation-record';
import { REGISTER_LIST_KINDS } from '$lib/domain/organisations/register-list';
import type { RegisterLists } from '$lib/domain/organisations/register-lists';

type Values = Record<string, string | string[]>;
type Errors = Record<string, string>;

/** The lists of which an organisation may hold several entries: each is a field of checkboxes. */
export const SEVERAL_KINDS = REGISTER_LIST_KINDS.filter((kind) => kind !== 'size-band');

const text = (value: string | string[] | undefined): string =>
	typeof value === 'string' ? value : '';
const list = (value: string | string[] | undefined): string[] =>
	Array.isArray(value) ? value : [];

/** The form's rows for contacts that were sent, by their number. */
function contactRows(values: Values): { name: string; email: string }[] {
	const rows: { name: string; email: string }[] = [];
	while (`contact-email-${String(rows.length)}` in values)
		rows.push({
			name: text(values[`contact-name-${String(rows.length)}`]),
			email: text(values[`contact-email-${String(rows.length)}`])
		});
	return rows;
}

/** Where the form shows what is wrong with a part of the details. */
function fieldOf(path: readonly PropertyKey[]): string {
	const [field, at, part] = path.map(String);
	return field === 'contacts' && at !== undefined
		? `contact-${part ?? 'email'}-${at}`
		: (field ?? 'form');
}

/** The details in a sent form, or what to put right in which field. */
export function detailsOfForm(
	values: Values
): { details: OrganisationDetails; errors?: never } | { errors: Errors } {
	const parsed = organisationDetailsSchema.safeParse({
		name: text(values.name),
		aliases: text(values.aliases).split('\n'),
		sizeBandId: text(values['size-band']),
		valueIds: SEVERAL_KINDS.flatMap((kind) => list(values[kind])),
		contacts: contactRows(values)
	});
	if (parsed.success) return { details: parsed.data };
	const errors: Errors = {};
	for (const issue of parsed.error.issues) errors[fieldOf(issue.path)] ??= issue.message;
	return { errors };
}

/** A form filled from the register. */
export function formOfRecord(record: OrganisationRecord): Values {
	const values: Values = {
		name: record.name,
		aliases: record.aliases.join('\n'),
		'size-band': record.entries['size-band'][0]?.id ?? ''
	};
	for (const kind of SEVERAL_KINDS) values[kind] = record.entries[kind].map(({ id }) => id);
	for (const [at, contact] of record.contacts.entries()) {
		values[`contact-name-${String(at)}`] = contact.name;
		values[`contact-email-${String(at)}`] = contact.email;
	}
	return values;
}

/** The lists with what the organisation holds that has been archived since, marked as such. */
export function listsToChoose(lists: RegisterLists, record: OrganisationRecord): RegisterLists {
	const extended = { ...lists };
	for (const kind of REGISTER_LIST_KINDS)
		extended[kind] = [
			...lists[kind],
			...record.entries[kind]
				.filter(({ isArchived }) => isArchived)
				.map(({ id, name }) => ({ id, name: `${name} (archived)`, description: '' }))
		];
	return extended;
}
