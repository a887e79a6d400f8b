import { eq } from 'drizzle-orm';
import { NOTHING_SAID, type About } from '../../../domain/responses/about.ts';
import type { Reader } from '../../db/client.ts';
import { organisation, organisationValue, registerValue } from '../../db/schema.ts';

/** What the register knows of an organisation, for it to confirm or correct; null if it is gone. */
export async function readKnownOrganisation(
	reader: Reader,
	organisationId: string
): Promise<{ name: string; about: About } | null> {
	const [known] = await reader
		.select({ name: organisation.name, sizeBandId: organisation.sizeBandId })
		.from(organisation)
		.where(eq(organisation.id, organisationId));
	if (known === undefined) return null;
	const values = await reader
		.select({ id: registerValue.id, kind: registerValue.kind })
		.from(organisationValue)
		.innerJoin(registerValue, eq(registerValue.id, organisationValue.valueId))
		.where(eq(organisationValue.organisationId, organisationId));
	const ofKind = (kind: string) => values.filter((v) => v.kind === kind).map((v) => v.id);
	return {
		name: known.name,
		about: {
			...NOTHING_SAID,
			sizeBandId: known.sizeBandId,
			regionIds: ofKind('region'),
			serviceCategoryIds: ofKind('service-category'),
			specialismIds: ofKind('specialism')
		}
	};
}
