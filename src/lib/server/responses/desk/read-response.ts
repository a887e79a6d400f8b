import { and, eq } from 'drizzle-orm';
import type { ConsultationContent } from '../../../domain/consultations/content.ts';
import { contentSchema } from '../../../domain/consultations/content.ts';
import type { Attribution } from '../../../domain/consultations/attribution.ts';
import { aboutSchema, type About } from '../../../domain/responses/about.ts';
import { answerValueSchema, type AnswerValue } from '../../../domain/responses/answer-value.ts';
import type { Channel } from '../../../domain/responses/channel.ts';
import type { Actor } from '../../../domain/shared/actor.ts';
import { DomainError } from '../../../domain/shared/domain-error.ts';
import { authorise } from '../../access/can.ts';
import type { Context } from '../../context.ts';
import {
	answer,
	consultationVersion,
	organisation,
	response,
	responseAuthor
} from '../../db/schema.ts';
import { shownCondition } from '../shown/shown.ts';

/** One submitted response as a whole, as the secretariat may see it. */
export interface ReadResponse {
	id: string;
	attribution: Attribution;
	channel: Channel;
	mayBeQuoted: boolean;
	about: About;
	/** The version that was answered. */
	content: ConsultationContent;
	versionNumber: number;
	author: {
		organisationId: string | null;
		organisationName: string | null;
		statedName: string;
		submittedAt: Date | null;
	} | null;
	answers: ReadonlyMap<string, AnswerValue>;
}

/**
 * A response that the secretariat may see now, with all its answers.
 * @throws DomainError `not-found` also for one that is not shown (yet), so that its id tells nothing
 */
export async function readResponse(
	ctx: Context,
	actor: Actor,
	input: { consultationId: string; responseId: string }
): Promise<ReadResponse> {
	authorise(actor, 'response:read');
	const read = ctx.db.read;
	const [row] = await read
		.select({
			id: response.id,
			attribution: response.attribution,
			channel: response.channel,
			mayBeQuoted: response.mayBeQuoted,
			about: response.about,
			content: consultationVersion.content,
			versionNumber: consultationVersion.number,
			organisationId: responseAuthor.organisationId,
			organisationName: organisation.name,
			statedName: responseAuthor.statedName,
			submittedAt: responseAuthor.submittedAt
		})
		.from(response)
		.innerJoin(consultationVersion, eq(consultationVersion.id, response.versionId))
		.leftJoin(responseAuthor, eq(responseAuthor.responseId, response.id))
		.leftJoin(organisation, eq(organisation.id, responseAuthor.organisationId))
		.where(
			and(
				eq(response.id, input.responseId),
				await shownCondition(read, ctx.clock, input.consultationId)
			)
		);
	if (row === undefined) throw new DomainError('not-found', 'response');
	const answers = await read
		.select({ questionId: answer.questionId, value: answer.value })
		.from(answer)
		.where(eq(answer.responseId, row.id));
	const { organisationId, organisationName, statedName, submittedAt, ...rest } = row;
	return {
		...rest,
		about: aboutSchema.parse(row.about),
		content: contentSchema.parse(row.content),
		author:
			statedName === null ? null : { organisationId, organisationName, statedName, submittedAt },
		answers: new Map(
			answers.map(({ questionId, value }) => [questionId, answerValueSchema.parse(value)])
		)
	};
}
