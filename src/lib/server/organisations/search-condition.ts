import { and, eq, isNotNull, isNull, not, sql, type SQL } from 'drizzle-orm';
import {
	NOTHING_IN_LIST,
	type OrganisationSearch
} from '../../domain/organisations/organisation-search.ts';
import {
	REGISTER_LIST_KINDS,
	type RegisterListKind
} from '../../domain/organisations/register-list.ts';
import { fold } from '../../domain/shared/fold.ts';
import { containsText } from '../db/contains-text.ts';
import { organisation, organisationValue, registerValue } from '../db/schema.ts';

/** The where-condition on `organisation` of a search. Every word has to be in a name or alias. */
export function searchCondition(
	search: Pick<OrganisationSearch, 'words' | 'entries' | 'isArchived'>
): SQL | undefined {
	const words = fold(search.words).split(' ').filter(Boolean);
	return and(
		search.isArchived ? isNotNull(organisation.archivedAt) : isNull(organisation.archivedAt),
		...words.map((word) => containsText(organisation.searchText, word)),
		...REGISTER_LIST_KINDS.map((kind) => inList(kind, search.entries[kind]))
	);
}

function inList(kind: RegisterListKind, id: string | undefined): SQL | undefined {
	if (id === undefined) return undefined;
	if (kind === 'size-band')
		return id === NOTHING_IN_LIST
			? isNull(organisation.sizeBandId)
			: eq(organisation.sizeBandId, id);
	if (id !== NOTHING_IN_LIST)
		return sql`${organisation.id} in (select ${organisationValue.organisationId} from ${organisationValue} where ${organisationValue.valueId} = ${id})`;
	return not(
		sql`${organisation.id} in (select ${organisationValue.organisationId} from ${organisationValue} inner join ${registerValue} on ${registerValue.id} = ${organisationValue.valueId} where ${registerValue.kind} = ${kind})`
	);
}
