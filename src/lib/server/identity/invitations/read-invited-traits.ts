import { and, eq, inArray } from 'drizzle-orm';
import { NOTHING_SAID, type About } from '../../../domain/responses/about.ts';
import type { Context } from '../../context.ts';
import { invitation, organisation, organisationValue, registerValue } from '../../db/schema.ts';

/**
 * What the register says of each organisation that is invited to a consultation, without names and
 * in no order. Two statements. Needs no permission: pages tell of it in counts of k and more only
 * (`privacy-meter.ts`).
 */
export async function readInvitedTraits(
	ctx: Pick<Context, 'db'>,
	consultationId: string
): Promise<About[]> {
	// One that was revoked may never have answered: it is no crowd to be lost in.
	const ofConsultation = and(
		eq(invitation.consultationId, consultationId),
		eq(invitation.isRevoked, false)
	);
	const organisations = await ctx.db.read
		.select({ id: organisation.id, sizeBandId: organisation.sizeBandId })
		.from(invitation)
		.innerJoin(organisation, eq(organisation.id, invitation.organisationId))
		.where(ofConsultation);
	const values = await ctx.db.read
		.select({
			organisationId: organisationValue.organisationId,
			id: registerValue.id,
			kind: registerValue.kind
		})
		.from(invitation)
		.innerJoin(organisationValue, eq(organisationValue.organisationId, invitation.organisationId))
		.innerJoin(registerValue, eq(registerValue.id, organisationValue.valueId))
		.where(
			and(ofConsultation, inArray(registerValue.kind, ['region', 'service-category', 'specialism']))
		);
	const traits = new Map<string, About>(
		organisations.map(({ id, sizeBandId }) => [
			id,
			{ ...NOTHING_SAID, sizeBandId, regionIds: [], serviceCategoryIds: [], specialismIds: [] }
		])
	);
	const partOf = { region: 'regionIds', 'service-category': 'serviceCategoryIds' } as const;
	for (const { organisationId, id, kind } of values) {
		const part = kind === 'region' || kind === 'service-category' ? partOf[kind] : 'specialismIds';
		traits.get(organisationId)?.[part].push(id);
	}
	return [...traits.values()];
}
