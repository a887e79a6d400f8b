import { and, count, eq, inArray, isNotNull, type SQL } from 'drizzle-orm';
import { responseRate, type ResponseRate } from '../../../domain/identity/response-rate.ts';
import {
	REGISTER_LIST_KINDS,
	type RegisterListKind
} from '../../../domain/organisations/register-list.ts';
import type { Actor } from '../../../domain/shared/actor.ts';
import { authorise } from '../../access/can.ts';
import type { Context } from '../../context.ts';
import { invitation, organisation, organisationValue, registerValue } from '../../db/schema.ts';
import { answeredWithIdentity } from '../answered-with-identity.ts';
import { invitedConsultation } from './invited-consultation.ts';

export interface RatesOfList {
	kind: RegisterListKind;
	rows: { id: string; name: string; rate: ResponseRate }[];
}

export interface ResponseRates {
	threshold: number;
	all: ResponseRate;
	lists: RatesOfList[];
}

/**
 * How many of those invited answered with their identity, by group and by attribute, under the
 * consultation's threshold. Nothing of anybody else is read, so nothing of it can be subtracted.
 * @throws DomainError `not-found`, and as `authorise` does
 */
export async function readResponseRates(
	ctx: Context,
	actor: Actor,
	consultationId: string
): Promise<ResponseRates> {
	authorise(actor, 'invitation:manage');
	const { read } = ctx.db;
	const { threshold } = await invitedConsultation(ctx, read, consultationId);
	const invited = and(
		eq(invitation.consultationId, consultationId),
		eq(invitation.isRevoked, false)
	);
	const answered = and(
		invited,
		inArray(invitation.organisationId, answeredWithIdentity(consultationId))
	);
	const total = async (condition: SQL | undefined) => {
		const [row] = await read.select({ n: count() }).from(invitation).where(condition);
		return row?.n ?? 0;
	};
	/** How many of them hold each entry of the register's lists. */
	const byEntry = async (condition: SQL | undefined): Promise<Map<string, number>> => {
		const several = await read
			.select({ id: organisationValue.valueId, n: count() })
			.from(invitation)
			.innerJoin(organisationValue, eq(organisationValue.organisationId, invitation.organisationId))
			.where(condition)
			.groupBy(organisationValue.valueId);
		const bands = await read
			.select({ id: organisation.sizeBandId, n: count() })
			.from(invitation)
			.innerJoin(organisation, eq(organisation.id, invitation.organisationId))
			.where(and(condition, isNotNull(organisation.sizeBandId)))
			.groupBy(organisation.sizeBandId);
		return new Map([...several, ...bands].map(({ id, n }) => [id ?? '', n]));
	};
	const [invitedBy, answeredBy] = [await byEntry(invited), await byEntry(answered)];
	const entries = await read
		.select({ id: registerValue.id, kind: registerValue.kind, name: registerValue.name })
		.from(registerValue)
		.orderBy(registerValue.position, registerValue.nameFolded);
	return {
		threshold,
		all: responseRate(
			{ invited: await total(invited), answered: await total(answered) },
			threshold
		),
		lists: REGISTER_LIST_KINDS.map((kind) => ({
			kind,
			rows: entries
				.filter((entry) => entry.kind === kind && invitedBy.has(entry.id))
				.map(({ id, name }) => ({
					id,
					name,
					rate: responseRate(
						{ invited: invitedBy.get(id) ?? 0, answered: answeredBy.get(id) ?? 0 },
						threshold
					)
				}))
		})).filter(({ rows }) => rows.length > 0)
	};
}
