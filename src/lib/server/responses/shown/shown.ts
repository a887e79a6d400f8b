import { and, asc, count, desc, eq, ne, or, sql, type SQL } from 'drizzle-orm';
import { contentSchema } from '../../../domain/consultations/content.ts';
import { phaseAt, type Phase } from '../../../domain/consultations/phase.ts';
import { DomainError } from '../../../domain/shared/domain-error.ts';
import { anonymousView } from '../../../domain/responses/shown-rule.ts';
import type { Clock } from '../../../domain/shared/clock.ts';
import type { Reader } from '../../db/client.ts';
import {
	consultation,
	consultationVersion,
	invitation,
	response,
	responseAuthor
} from '../../db/schema.ts';

/** What the rule about anonymous responses sees of a consultation at an instant. */
export interface AnonymousState {
	phase: Phase;
	threshold: number;
	view: ReturnType<typeof anonymousView>;
	/** Whether batches wait for closing because somebody can still be invited (`show-batches.ts`). */
	waitsForList: boolean;
}

/**
 * How the anonymous responses of a consultation stand now (`shown-rule.ts`).
 * @throws DomainError `not-found` for a consultation that is not there or never published
 */
export async function readAnonymousState(
	reader: Reader,
	clock: Clock,
	consultationId: string
): Promise<AnonymousState> {
	const [latest] = await reader
		.select({
			content: consultationVersion.content,
			publishedAt: consultation.publishedAt,
			opensAt: consultation.opensAt,
			closesAt: consultation.closesAt,
			archivedAt: consultation.archivedAt,
			isListComplete: consultation.isListComplete
		})
		.from(consultation)
		.innerJoin(consultationVersion, eq(consultationVersion.consultationId, consultation.id))
		.where(eq(consultation.id, consultationId))
		.orderBy(desc(consultationVersion.number), asc(consultationVersion.id))
		.limit(1);
	if (latest === undefined) throw new DomainError('not-found', 'consultation');
	const phase = phaseAt(latest, clock);
	const { audience, threshold } = contentSchema.parse(latest.content);
	// The audience is counted after closing only: each submission comes through here before.
	const set =
		audience === 'invited' && anonymousView(phase, null) === 'all'
			? { ...(await countAudience(reader, consultationId)), threshold }
			: null;
	const view = anonymousView(phase, set);
	const waitsForList = view === 'shown-batches' && audience === 'invited' && !latest.isListComplete;
	return { phase, threshold, view, waitsForList };
}

/**
 * Invited organisations, and how many of them have submitted with their identity. One whose
 * invitation was revoked may have answered before, but nobody may count on it: it hides no one.
 */
export async function countAudience(
	reader: Reader,
	consultationId: string
): Promise<{ invited: number; identified: number }> {
	const [invited] = await reader
		.select({ count: count() })
		.from(invitation)
		.where(and(eq(invitation.consultationId, consultationId), eq(invitation.isRevoked, false)));
	const [identified] = await reader
		.select({ count: count() })
		.from(responseAuthor)
		.innerJoin(response, eq(response.id, responseAuthor.responseId))
		.innerJoin(
			invitation,
			and(
				eq(invitation.consultationId, responseAuthor.consultationId),
				eq(invitation.organisationId, responseAuthor.organisationId),
				eq(invitation.isRevoked, false)
			)
		)
		.where(and(eq(responseAuthor.consultationId, consultationId), eq(response.state, 'submitted')));
	return { invited: invited?.count ?? 0, identified: identified?.count ?? 0 };
}

/**
 * The condition on `response` for what the secretariat may see of a consultation now: identified
 * responses once submitted, anonymous ones in batches while it is open, all of them after closing
 * unless the elimination rule holds them back. What the secretariat recorded itself it may see.
 *
 * @param reader `ctx.db.read`, or the `tx` inside a write
 * @throws DomainError `not-found` for a consultation that is not there or never published
 */
export async function shownCondition(
	reader: Reader,
	clock: Clock,
	consultationId: string
): Promise<SQL> {
	const { view } = await readAnonymousState(reader, clock, consultationId);
	const openly = or(ne(response.attribution, 'anonymous'), ne(response.channel, 'web'));
	const anonymously =
		view === 'all'
			? eq(response.attribution, 'anonymous')
			: view === 'shown-batches'
				? and(eq(response.attribution, 'anonymous'), eq(response.isShown, true))
				: sql`1 = 0`;
	const condition = and(
		eq(response.consultationId, consultationId),
		eq(response.state, 'submitted'),
		or(openly, anonymously)
	);
	if (condition === undefined) throw new Error('a condition of three parts is never empty');
	return condition;
}
