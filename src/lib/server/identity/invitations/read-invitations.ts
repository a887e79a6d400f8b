import { and, asc, count, eq, isNotNull } from 'drizzle-orm';
import type { Attribution } from '../../../domain/consultations/attribution.ts';
import type { Phase } from '../../../domain/consultations/phase.ts';
import { openedAtLeast } from '../../../domain/identity/opened-at-least.ts';
import type { Contact } from '../../../domain/organisations/organisation-record.ts';
import type { Actor } from '../../../domain/shared/actor.ts';
import { authorise } from '../../access/can.ts';
import type { Context } from '../../context.ts';
import {
	ballotIssue,
	invitation,
	organisation,
	response,
	responseAuthor
} from '../../db/schema.ts';
import { readRecords } from '../../organisations/read-records.ts';
import { invitedConsultation } from './invited-consultation.ts';

export const INVITED_A_PAGE = 100;

export interface InvitedOrganisation {
	id: string;
	invitationId: string;
	name: string;
	/** Whom letters go to: the register's contacts, or the one that replaces them. */
	contacts: Contact[];
	isRevoked: boolean;
	/** Null for every other organisation, whatever it did. */
	answered: Exclude<Attribution, 'anonymous'> | null;
}

export interface Invitations {
	title: string;
	phase: Phase;
	/** Null while it is a draft. */
	audience: 'open-link' | 'invited' | null;
	threshold: number;
	/** Without those whose invitation was revoked. */
	invitedCount: number;
	revokedCount: number;
	/** What may be said of how many were opened: see `openedAtLeast`. */
	openedAtLeast: number | null;
	/** Invited organisations whose submitted response carries their identity. */
	answeredCount: number;
	/** One page, by name. */
	organisations: InvitedOrganisation[];
	page: number;
	pageCount: number;
}

/**
 * Who is invited, and what the secretariat may know of what became of it: a total in steps, and
 * the organisations that answered by name or not for attribution. Nobody else's state is read.
 * @throws DomainError `not-found`, and as `authorise` does
 */
export async function readInvitations(
	ctx: Context,
	actor: Actor,
	input: { consultationId: string; page: number }
): Promise<Invitations> {
	authorise(actor, 'invitation:manage');
	const { consultationId } = input;
	const { read } = ctx.db;
	const { consultation, audience, threshold } = await invitedConsultation(
		ctx,
		read,
		consultationId
	);
	const ofConsultation = eq(invitation.consultationId, consultationId);
	const standing = await read
		.select({ isRevoked: invitation.isRevoked, n: count() })
		.from(invitation)
		.where(ofConsultation)
		.groupBy(invitation.isRevoked);
	// Used links are counted whether revoked since or not: the total must not move when one is.
	const [opened] = await read
		.select({ n: count() })
		.from(ballotIssue)
		.innerJoin(invitation, eq(invitation.id, ballotIssue.invitationId))
		.where(ofConsultation);
	const answers = await read
		.select({
			organisationId: responseAuthor.organisationId,
			attribution: responseAuthor.attribution,
			channel: response.channel
		})
		.from(responseAuthor)
		.innerJoin(response, eq(response.id, responseAuthor.responseId))
		.innerJoin(
			invitation,
			and(ofConsultation, eq(invitation.organisationId, responseAuthor.organisationId))
		)
		.where(
			and(
				eq(responseAuthor.consultationId, consultationId),
				eq(response.state, 'submitted'),
				isNotNull(responseAuthor.organisationId)
			)
		);
	const answeredBy = new Map(answers.map((row) => [row.organisationId, row.attribution]));
	// An answer that the secretariat recorded itself has used no invitation. To count it as one
	// would let it find out, by recording one, whether that organisation had used its own.
	const identifiedCount = answers.filter(({ channel }) => channel === 'web').length;

	const countOf = (isRevoked: boolean) =>
		standing.find((row) => row.isRevoked === isRevoked)?.n ?? 0;
	const [invitedCount, revokedCount] = [countOf(false), countOf(true)];
	const pageCount = Math.max(1, Math.ceil((invitedCount + revokedCount) / INVITED_A_PAGE));
	const page = Math.min(Math.max(1, input.page), pageCount);
	const rows = await read
		.select({
			id: organisation.id,
			invitationId: invitation.id,
			isRevoked: invitation.isRevoked,
			contactName: invitation.contactName,
			contactEmail: invitation.contactEmail
		})
		.from(invitation)
		.innerJoin(organisation, eq(organisation.id, invitation.organisationId))
		.where(ofConsultation)
		.orderBy(asc(organisation.nameFolded))
		.limit(INVITED_A_PAGE)
		.offset((page - 1) * INVITED_A_PAGE);
	const records = await readRecords(
		read,
		rows.map(({ id }) => id)
	);
	const byId = new Map(records.map((record) => [record.id, record]));
	return {
		title: consultation.title,
		phase: consultation.phase,
		audience,
		threshold,
		invitedCount,
		revokedCount,
		openedAtLeast: openedAtLeast(opened?.n ?? 0, identifiedCount, threshold),
		answeredCount: answeredBy.size,
		organisations: rows.map(({ id, contactName, contactEmail, ...row }) => ({
			...row,
			id,
			name: byId.get(id)?.name ?? '',
			contacts:
				contactEmail === null
					? (byId.get(id)?.contacts ?? [])
					: [{ name: contactName ?? '', email: contactEmail }],
			answered: answeredBy.get(id) ?? null
		})),
		page,
		pageCount
	};
}
