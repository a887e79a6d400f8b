import { and, count, countDistinct, eq, inArray, isNotNull, or, sql } from 'drizzle-orm';
import { codableQuestions } from '../../domain/coding/codable-questions.ts';
import { phaseAt, type Phase } from '../../domain/consultations/phase.ts';
import type { ConsultationContent } from '../../domain/consultations/content.ts';
import { FOLLOW_UPS } from '../../domain/responses/follow-up.ts';
import type { Actor } from '../../domain/shared/actor.ts';
import { authorise } from '../access/can.ts';
import { readConsultation } from '../consultations/read-consultation.ts';
import { readVersion } from '../consultations/read-version.ts';
import type { Context } from '../context.ts';
import { answer, passage, response } from '../db/schema.ts';
import { shownCondition } from '../responses/shown/shown.ts';
import { givenIn, hasWords, saidTo } from './answers-with-words.ts';
import { latestSnapshot, type SnapshotSummary } from './latest-snapshot.ts';

export interface CodingState {
	title: string;
	phase: Phase;
	/** The text that was asked last; null before publishing. */
	content: ConsultationContent | null;
	/** The newest snapshot, reopened or not. */
	snapshot: SnapshotSummary | null;
	isClosed: boolean;
}

/**
 * Where the coding of a consultation stands.
 * @throws DomainError `not-found`
 */
export async function readCodingState(
	ctx: Context,
	actor: Actor,
	consultationId: string
): Promise<CodingState> {
	authorise(actor, 'coding:read');
	const there = await readConsultation(ctx, actor, consultationId);
	const version =
		there.latestVersion === null ? null : await readVersion(ctx, there.latestVersion.id);
	const snapshot = await latestSnapshot(ctx, consultationId);
	return {
		title: version?.content.title ?? there.title,
		phase: phaseAt(there, ctx.clock),
		content: version?.content ?? null,
		snapshot,
		isClosed: snapshot !== null && snapshot.reopenedAt === null
	};
}

export interface CodingTotals {
	responses: number;
	heldBack: number;
	answers: number;
	read: number;
	passages: number;
	/** Responses with at least one passage. */
	codedResponses: number;
}

/** How far reading and coding have come, over all questions, clauses and follow-up questions: for closing the coding. */
export async function readCodingTotals(
	ctx: Context,
	actor: Actor,
	consultationId: string,
	content: ConsultationContent
): Promise<CodingTotals> {
	authorise(actor, 'coding:read');
	const reader = ctx.db.read;
	const shown = await shownCondition(reader, ctx.clock, consultationId);
	const ids = codableQuestions(content).map(({ id }) => id);
	const [reading] = await reader
		.select({
			answers: count(),
			read: sql`coalesce(sum(case when ${answer.isRead} then 1 else 0 end), 0)`.mapWith(Number)
		})
		.from(answer)
		.where(
			and(
				or(
					and(or(inArray(answer.questionId, ids), isNotNull(answer.commentKind)), hasWords),
					saidTo(reader, { consultationId, question: { id: FOLLOW_UPS } })
				),
				givenIn(reader, shown)
			)
		);
	const [submitted] = await reader
		.select({ responses: count() })
		.from(response)
		.where(and(eq(response.consultationId, consultationId), eq(response.state, 'submitted')));
	const [seen] = await reader.select({ responses: count() }).from(response).where(shown);
	const [coded] = await reader
		.select({ passages: count(), responses: countDistinct(passage.responseId) })
		.from(passage)
		.innerJoin(response, eq(response.id, passage.responseId))
		.where(shown);
	return {
		responses: seen?.responses ?? 0,
		heldBack: (submitted?.responses ?? 0) - (seen?.responses ?? 0),
		answers: reading?.answers ?? 0,
		read: reading?.read ?? 0,
		passages: coded?.passages ?? 0,
		codedResponses: coded?.responses ?? 0
	};
}
