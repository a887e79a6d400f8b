import { inArray } from 'drizzle-orm';
import type { OrganisationDetails } from '../../domain/organisations/organisation-details.ts';
import { DomainError } from '../../domain/shared/domain-error.ts';
import type { Reader } from '../db/client.ts';
import { registerValue } from '../db/schema.ts';
import { findNameClashes } from './find-name-clashes.ts';

/** What to put right, by field. */
export type DetailErrors = Partial<Record<'name' | 'aliases', string>>;

/**
 * Checks details against the register: names that another organisation has come back as errors
 * that say which one. `held` are the entries that the organisation has already: those may stay
 * although they have been archived since.
 * @throws DomainError `bad-request` for an id that is in no list, `stale-revision` for an entry
 * that was archived while the form was open
 */
export async function checkDetails(
	reader: Reader,
	details: OrganisationDetails,
	own: { id: string | null; held: ReadonlySet<string> }
): Promise<DetailErrors> {
	const chosen = [
		...details.valueIds,
		...(details.sizeBandId === null ? [] : [details.sizeBandId])
	];
	const known = await reader.select().from(registerValue).where(inArray(registerValue.id, chosen));
	const kindOf = new Map(known.map(({ id, kind }) => [id, kind]));
	const isInPlace = (id: string) =>
		kindOf.has(id) && (kindOf.get(id) === 'size-band') === (id === details.sizeBandId);
	if (!chosen.every(isInPlace)) throw new DomainError('bad-request', 'not in the lists');
	if (known.some(({ id, archivedAt }) => archivedAt !== null && !own.held.has(id)))
		throw new DomainError('stale-revision', 'archived entry');

	const errors: DetailErrors = {};
	for (const clash of await findNameClashes(reader, [details.name, ...details.aliases], own.id)) {
		const field = clash.name === details.name ? 'name' : 'aliases';
		const archived = clash.isArchived ? ', which is archived: restore it instead' : '';
		errors[field] ??=
			`“${clash.name}” is already in the register as ${clash.organisationName}${archived}`;
	}
	return errors;
}
