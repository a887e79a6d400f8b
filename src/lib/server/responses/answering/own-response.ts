import { and, eq, sql, type SQL } from 'drizzle-orm';
import type { Attribution } from '../../../domain/consultations/attribution.ts';
import type { ConsultationContent } from '../../../domain/consultations/content.ts';
import { phaseAt, type Phase } from '../../../domain/consultations/phase.ts';
import { aboutSchema, type About } from '../../../domain/responses/about.ts';
import { answerValueSchema, type AnswerValue } from '../../../domain/responses/answer-value.ts';
import type { ResponseState } from '../../../domain/responses/response-state.ts';
import { DomainError } from '../../../domain/shared/domain-error.ts';
import { contentOfVersion } from '../../consultations/content-of-version.ts';
import type { Context } from '../../context.ts';
import type { Reader } from '../../db/client.ts';
import { prepared } from '../../db/prepared.ts';
import { answer, consultation, draftAnswer, response, responseAuthor } from '../../db/schema.ts';
import { hashReceipt } from '../../identity/receipts/receipt.ts';
import { hashLinkSecret, responseOfLink, type ResponseKey } from './response-key.ts';

/** A response as whoever may write on it works on it. */
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
	drafts: ReadonlyMap<string, { value: AnswerValue }>;
	/** What was submitted last, by question id; empty before. */
	answers: ReadonlyMap<string, AnswerValue>;
}

const selectOwn = (reader: Reader, isOpened: SQL) =>
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
		.where(and(isOpened, eq(consultation.slug, sql.placeholder('slug'))));

const findOwn = prepared('own_response', (reader) =>
	selectOwn(reader, eq(response.receiptHash, sql.placeholder('receiptHash')))
);

const findByLink = prepared('response_of_link', (reader) =>
	selectOwn(reader, responseOfLink(reader))
);

const findDrafts = prepared('own_drafts', (reader) =>
	reader
		.select({
			questionId: draftAnswer.questionId,
			value: draftAnswer.value
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
 * The response that a receipt code, or the secret of a drafting link, opens.
 * @throws DomainError `not-found` for an unknown one, also one of another consultation
 */
export async function ownResponse(
	reader: Reader,
	ctx: Pick<Context, 'clock'>,
	key: ResponseKey
): Promise<OwnResponse> {
	const { slug } = key;
	const [row] = await ('receipt' in key
		? findOwn(reader, { slug, receiptHash: hashReceipt(key.receipt) })
		: findByLink(reader, { slug, secretHash: hashLinkSecret(key.linkSecret) }));
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
			drafts.map(({ questionId, value }) => [questionId, { value: answerValueSchema.parse(value) }])
		),
		answers: new Map(
			answers.flatMap(({ questionId, value: stored }) => {
				const value = answerValueSchema.parse(stored);
				// Not sent with the response, and not to be replaced when it is sent again.
				return value.kind === 'follow-up' ? [] : [[questionId, value]];
			})
		)
	};
}

/** `ownResponse` outside a transaction, for pages. Needs no permission: the secret is the right. */
export const readOwnResponse = (ctx: Context, key: ResponseKey): Promise<OwnResponse> =>
	ownResponse(ctx.db.read, ctx, key);

/** What is being written, as the pure rules take it. */
export const draftValues = (own: OwnResponse): Map<string, AnswerValue> =>
	new Map([...own.drafts].map(([questionId, { value }]) => [questionId, value]));
