import { and, eq, inArray, isNull, notInArray, sql, type SQL } from 'drizzle-orm';
import type { OrganisationSearch } from '../../domain/organisations/organisation-search.ts';
import { organisation, invitation } from '../db/schema.ts';
import { searchCondition } from '../organisations/search-condition.ts';

/** Organisations chosen one by one, or all that a search finds. */
export type OrganisationChoice =
	| { kind: 'organisations'; ids: readonly string[] }
	| { kind: 'search'; search: Pick<OrganisationSearch, 'words' | 'entries'> };

/**
 * The where-condition on `organisation` of those that are chosen and can still be invited: in
 * use, not invited yet, and invented exactly when the consultation is (the example must be
 * removable without a trace).
 */
export const invitableCondition = (
	choice: OrganisationChoice,
	consultation: { id: string; isExample: boolean }
): SQL | undefined =>
	and(
		choice.kind === 'organisations'
			? inArray(organisation.id, [...choice.ids])
			: searchCondition({ ...choice.search, isArchived: false }),
		isNull(organisation.archivedAt),
		eq(organisation.isExample, consultation.isExample),
		notInArray(
			organisation.id,
			sql`(select ${invitation.organisationId} from ${invitation} where ${invitation.consultationId} = ${consultation.id})`
		)
	);
