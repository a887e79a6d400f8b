import { and, eq, sql } from 'drizzle-orm';
import type { Attribution } from '../../domain/consultations/attribution.ts';
import type { ConsultationContent } from '../../domain/consultations/content.ts';
import { phaseAt, type Phase } from '../../domain/consultations/phase.ts';
import { aboutSchema, type About } from '../../domain/responses/about.ts';
import { answerValueSchema, type AnswerValue } from '../../domain/responses/answer-value.ts';
import type { ResponseState } from '../../domain/responses/response-state.ts';
import { DomainError } from '../../domain/shared/domain-error.ts';
import { contentOfVersion } from '../consultations/content-of-version.ts';
import type { Context } from '../context.ts';
import type { Reader } from '../db/client.ts';
import { prepared } from '../db/prepared.ts';
import { answer, consultation, draftAnswer, response, responseAuthor } from '../db/schema.ts';
import { hashReceipt } from '../identity/receipt.ts';

/** A response as its respondent works on it. */
export interface OwnResponse {
	id: string;
	consultationId: string;
	slug: string;
	isExample: boolean;
	phase: Phase;
	closesAt: Date;
	/** The version that is being answered, whatever was corrected since. */
	content: ConsultationContent;
	attribution: Attribution;
	state: ResponseState;
	mayBeQuoted: boolean;
	about: About;
	/** Null for an anonymous response, where there is nothing to know. */
	author: { organisationId: string | null; statedName: string } | null;
	/** What is being written, by question id. */
	drafts: ReadonlyMap<string, { value: AnswerValue; revision: number }>;
	/** What was submitted last, by question id; empty before. */
	answers: ReadonlyMap<string, AnswerValue>;
}

const findOwn = prepared('own_response', (reader) =>
	reader
		.select({
			id: response.id,
			consultationId: response.consultationId,
			slug: consultation.slug,
			isExample: consultation.isExample,
			publishedAt: consultation.publishedAt,
			opensAt: consultation.opensAt,
			closesAt: consultation.closesAt,
			archivedAt: consultation.archivedAt,
			versionId: response.versionId,
			attribution: response.attribution,
			state: response.state,
			mayBeQuoted: response.mayBeQuoted,
			about: response.about,
			organisationId: responseAuthor.organisationId,
			statedName: responseAuthor.statedName
		})
		.from(response)
		.innerJoin(consultation, eq(consultation.id, response.consultationId))
		.leftJoin(responseAuthor, eq(responseAuthor.responseId, response.id))
		.where(
			and(
				eq(response.receiptHash, sql.placeholder('receiptHash')),
				eq(consultation.slug, sql.placeholder('slug'))
			)
		)
);

const findDrafts = prepared('own_drafts', (reader) =>
	reader
		.select({
			questionId: draftAnswer.questionId,
			value: draftAnswer.value,
			revision: draftAnswer.revision
		})
		.from(draftAnswer)
		.where(eq(draftAnswer.responseId, sql.placeholder('responseId')))
);

const findAnswers = prepared('own_answers', (reader) =>
	reader
		.select({ questionId: answer.questionId, value: answer.value })
		.from(answer)
		.where(eq(answer.responseId, sql.placeholder('responseId')))
);

/**
 * The response that a receipt code opens.
 * @param receipt the 24 characters of `readReceipt`
 * @throws DomainError `not-found` for an unknown code, also one of another consultation
 */
export async function ownResponse(
	reader: Reader,
	ctx: Pick<Context, 'clock'>,
	{ slug, receipt }: { slug: string; receipt: string }
): Promise<OwnResponse> {
	const [row] = await findOwn(reader, { slug, receiptHash: hashReceipt(receipt) });
	const closesAt = row?.closesAt ?? null;
	if (row === undefined || closesAt === null) throw new DomainError('not-found', 'response');
	const drafts = await findDrafts(reader, { responseId: row.id });
	const answers = await findAnswers(reader, { responseId: row.id });

	const { versionId, publishedAt, opensAt, archivedAt, organisationId, statedName, ...rest } = row;
	return {
		...rest,
		closesAt,
		content: await contentOfVersion(ctx, reader, versionId),
		about: aboutSchema.parse(row.about),
		phase: phaseAt({ publishedAt, opensAt, closesAt, archivedAt }, ctx.clock),
		author: statedName === null ? null : { organisationId, statedName },
		drafts: new Map(
			drafts.map(({ questionId, value, revision }) => [
				questionId,
				{ value: answerValueSchema.parse(value), revision }
			])
		),
		answers: new Map(
			answers.map(({ questionId, value }) => [questionId, answerValueSchema.parse(value)])
		)
	};
}

/** `ownResponse` outside a transaction, for pages. Needs no permission: the code is the right. */
export const readOwnResponse = (
	ctx: Context,
	key: { slug: string; receipt: string }
): Promise<OwnResponse> => ownResponse(ctx.db.read, ctx, key);

/** What is being written, as the pure rules take it. */
export const draftValues = (own: OwnResponse): Map<string, AnswerValue> =>
	new Map([...own.drafts].map(([questionId, { value }]) => [questionId, value]));
