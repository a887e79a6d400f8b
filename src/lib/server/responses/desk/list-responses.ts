import { and, asc, count, eq, inArray } from 'drizzle-orm';
import type { Attribution } from '../../../domain/consultations/attribution.ts';
import type { Channel } from '../../../domain/responses/channel.ts';
import type { Actor } from '../../../domain/shared/actor.ts';
import { authorise } from '../../access/can.ts';
import type { Context } from '../../context.ts';
import { organisation, response, responseAuthor } from '../../db/schema.ts';
import { readAnonymousState, shownCondition, type AnonymousState } from '../shown/shown.ts';

/** One response in the secretariat's list. */
export interface ListedResponse {
	id: string;
	attribution: Attribution;
	channel: Channel;
	/** Null for an anonymous response. */
	author: {
		/** The register's name where it is matched, else as the respondent stated it. */
		name: string;
		isMatched: boolean;
		submittedAt: Date | null;
	} | null;
}

const PAGE_SIZE = 100;

export interface ResponseList {
	/** One page. Identified first, by name; anonymous ones after, in the order of their random ids. */
	responses: ListedResponse[];
	/** From 1. */
	page: number;
	pageCount: number;
	counts: { named: number; unattributed: number; anonymous: number };
	byChannel: { channel: Channel; count: number }[];
	/** After closing: anonymous responses that the elimination rule holds back. Else 0. */
	heldBack: number;
	/** Identified responses that no organisation of the register is matched to. */
	unmatched: number;
	anonymous: AnonymousState;
}

/**
 * The responses that the secretariat may see now. How many anonymous ones wait for their batch is
 * not told: watching that number would tell when each came.
 * @param page from 1; one beyond the last shows the last
 * @throws DomainError `not-found` for a consultation without a version, and what `authorise` throws
 */
export async function listResponses(
	ctx: Context,
	actor: Actor,
	consultationId: string,
	page = 1
): Promise<ResponseList> {
	authorise(actor, 'response:read');
	const read = ctx.db.read;
	const anonymous = await readAnonymousState(read, ctx.clock, consultationId);
	const rows = await read
		.select({
			id: response.id,
			attribution: response.attribution,
			channel: response.channel,
			statedName: responseAuthor.statedName,
			submittedAt: responseAuthor.submittedAt,
			organisationId: responseAuthor.organisationId,
			organisationName: organisation.name
		})
		.from(response)
		.leftJoin(responseAuthor, eq(responseAuthor.responseId, response.id))
		.leftJoin(organisation, eq(organisation.id, responseAuthor.organisationId))
		.where(await shownCondition(read, ctx.clock, consultationId))
		.orderBy(asc(response.id));

	const collator = new Intl.Collator('en-GB');
	const responses = rows
		.map(({ statedName, submittedAt, organisationId, organisationName, ...row }) => ({
			...row,
			author:
				statedName === null
					? null
					: {
							name: organisationName ?? statedName,
							isMatched: organisationId !== null,
							submittedAt
						}
		}))
		.sort((a, b) =>
			a.author === null || b.author === null
				? Number(a.author === null) - Number(b.author === null)
				: collator.compare(a.author.name, b.author.name)
		);
	const having = (attribution: Attribution) =>
		responses.filter((row) => row.attribution === attribution).length;
	const pageCount = Math.max(1, Math.ceil(responses.length / PAGE_SIZE));
	const shownPage = Math.min(Math.max(1, page), pageCount);
	const channels = [...new Set(responses.map(({ channel }) => channel))];
	return {
		responses: responses.slice((shownPage - 1) * PAGE_SIZE, shownPage * PAGE_SIZE),
		page: shownPage,
		pageCount,
		counts: {
			named: having('named'),
			unattributed: having('unattributed'),
			anonymous: having('anonymous')
		},
		byChannel: channels.map((channel) => ({
			channel,
			count: responses.filter((row) => row.channel === channel).length
		})),
		heldBack: anonymous.view === 'none' ? await countHeldBack(ctx, consultationId) : 0,
		unmatched: responses.filter((row) => row.author !== null && !row.author.isMatched).length,
		anonymous
	};
}

async function countHeldBack(ctx: Context, consultationId: string): Promise<number> {
	const [found] = await ctx.db.read
		.select({ count: count() })
		.from(response)
		.where(
			and(
				eq(response.consultationId, consultationId),
				eq(response.state, 'submitted'),
				eq(response.attribution, 'anonymous'),
				inArray(response.channel, ['web'])
			)
		);
	return found?.count ?? 0;
}
