import { asc, count } from 'drizzle-orm';
import type { OrganisationRecord } from '../../../domain/organisations/organisation-record.ts';
import type { OrganisationSearch } from '../../../domain/organisations/organisation-search.ts';
import type { Actor } from '../../../domain/shared/actor.ts';
import { authorise } from '../../access/can.ts';
import type { Context } from '../../context.ts';
import { organisation } from '../../db/schema.ts';
import { readRecords } from '../../organisations/read-records.ts';
import { invitableCondition } from '../choice-condition.ts';
import { invitedConsultation, requireInviting } from './invited-consultation.ts';

export const INVITABLE_A_PAGE = 100;

export interface InvitableList {
	/** One page of what was found, by name. */
	organisations: OrganisationRecord[];
	foundCount: number;
	page: number;
	pageCount: number;
}

/**
 * The organisations that a search finds and that can still be invited.
 * @throws DomainError as `authorise`, `invitedConsultation` and `requireInviting` do
 */
export async function listInvitable(
	ctx: Context,
	actor: Actor,
	input: { consultationId: string; search: OrganisationSearch }
): Promise<InvitableList> {
	authorise(actor, 'invitation:manage');
	const target = await invitedConsultation(ctx, ctx.db.read, input.consultationId);
	requireInviting(target);
	const condition = invitableCondition(
		{ kind: 'search', search: input.search },
		target.consultation
	);
	const [found] = await ctx.db.read.select({ n: count() }).from(organisation).where(condition);
	const foundCount = found?.n ?? 0;
	const pageCount = Math.max(1, Math.ceil(foundCount / INVITABLE_A_PAGE));
	const page = Math.min(input.search.page, pageCount);
	const rows = await ctx.db.read
		.select({ id: organisation.id })
		.from(organisation)
		.where(condition)
		.orderBy(asc(organisation.nameFolded))
		.limit(INVITABLE_A_PAGE)
		.offset((page - 1) * INVITABLE_A_PAGE);
	return {
		organisations: await readRecords(
			ctx.db.read,
			rows.map(({ id }) => id)
		),
		foundCount,
		page,
		pageCount
	};
}
