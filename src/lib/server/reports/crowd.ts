import { and, eq, inArray, isNull, ne, or } from 'drizzle-orm';
import type { Traits } from '../../domain/disclosure/safe-attribution.ts';
import type { Reader } from '../db/client.ts';
import {
	invitation,
	organisation,
	organisationValue,
	registerValue,
	responseAuthor
} from '../db/schema.ts';

/**
 * The organisations that a description has to fit: those invited, less those that answered by
 * name, because a reader has already crossed those off. Empty for an open link.
 */
export async function readCrowd(
	reader: Pick<Reader, 'select'>,
	consultationId: string
): Promise<Traits[]> {
	const members = await reader
		.select({ id: organisation.id, sizeBandId: organisation.sizeBandId })
		.from(invitation)
		.innerJoin(organisation, eq(organisation.id, invitation.organisationId))
		.leftJoin(
			responseAuthor,
			and(
				eq(responseAuthor.consultationId, invitation.consultationId),
				eq(responseAuthor.organisationId, invitation.organisationId)
			)
		)
		.where(
			and(
				eq(invitation.consultationId, consultationId),
				// One that was revoked may never have answered: nobody hides behind it.
				eq(invitation.isRevoked, false),
				or(isNull(responseAuthor.responseId), ne(responseAuthor.attribution, 'named'))
			)
		);
	const values = await reader
		.select({
			organisationId: organisationValue.organisationId,
			valueId: organisationValue.valueId,
			kind: registerValue.kind
		})
		.from(organisationValue)
		.innerJoin(registerValue, eq(registerValue.id, organisationValue.valueId))
		.innerJoin(invitation, eq(invitation.organisationId, organisationValue.organisationId))
		.where(
			and(
				eq(invitation.consultationId, consultationId),
				inArray(registerValue.kind, ['region', 'service-category', 'specialism'])
			)
		);
	const idsOf = (organisationId: string, kind: string): string[] =>
		values
			.filter((value) => value.organisationId === organisationId && value.kind === kind)
			.map(({ valueId }) => valueId);
	return members.map(({ id, sizeBandId }) => ({
		sizeBandId,
		regionIds: idsOf(id, 'region'),
		serviceCategoryIds: idsOf(id, 'service-category'),
		specialismIds: idsOf(id, 'specialism')
	}));
}
