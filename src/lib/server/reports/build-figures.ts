import { and, count, eq, inArray, isNotNull } from 'drizzle-orm';
import { setImmediate as letOthersIn } from 'node:timers/promises';
import { figuresBuilder } from '../../domain/reports/figures-builder.ts';
import { aboutSchema } from '../../domain/responses/about.ts';
import { answerValueSchema } from '../../domain/responses/answer-value.ts';
import { SYSTEM } from '../../domain/shared/actor.ts';
import { chunks } from '../../domain/shared/chunks.ts';
import { DomainError } from '../../domain/shared/domain-error.ts';
import { readSnapshot } from '../coding/read-snapshot.ts';
import type { Context } from '../context.ts';
import { answer, invitation, report, response, responseAuthor } from '../db/schema.ts';
import type { JobHandler } from '../jobs/job-handler.ts';
import { readRegisterLists } from '../organisations/read-register-lists.ts';
import { consultationFacts } from './consultation-facts.ts';

/** The kind of the background job; its subject is the report's id. */
export const FIGURES_JOB = 'report-figures';

const RESPONSES_AT_ONCE = 500;

/**
 * Counts a report's figures from its snapshot and stores them. Running it again gives the same.
 * Memory holds one chunk of responses at a time, and other requests get their turn between two.
 */
export const figuresJob: JobHandler = {
	async run(ctx, reportId, progress) {
		const [own] = await ctx.db.read
			.select({ consultationId: report.consultationId, snapshotId: report.snapshotId })
			.from(report)
			.where(eq(report.id, reportId));
		if (own === undefined) throw new DomainError('not-found', 'report');

		const builder = await startBuilder(ctx, own.consultationId, own.snapshotId);
		const parts = chunks(builder.responseIds, RESPONSES_AT_ONCE);
		let told = 0;
		for (const [index, ids] of parts.entries()) {
			await addResponses(ctx, builder, ids);
			const percent = Math.floor((95 * (index + 1)) / parts.length);
			if (percent >= told + 5) {
				told = percent;
				await progress(percent, 'Counting the answers');
			}
			await letOthersIn();
		}
		await progress(95, 'Counting the themes');
		const figures = builder.finish();
		await ctx.db.write(async (tx) => {
			// A report moved to a newer snapshot meanwhile keeps none of the older one's figures.
			await tx
				.update(report)
				.set({ figures })
				.where(and(eq(report.id, reportId), eq(report.snapshotId, own.snapshotId)));
		});
	}
};

async function startBuilder(ctx: Context, consultationId: string, snapshotId: string) {
	const [{ content: snapshot }, { content, versions }, lists] = await Promise.all([
		readSnapshot(ctx, SYSTEM, snapshotId),
		consultationFacts(ctx.db.read, consultationId),
		readRegisterLists(ctx)
	]);
	const [invitations] = await ctx.db.read
		.select({ count: count() })
		.from(invitation)
		.where(eq(invitation.consultationId, consultationId));
	const builder = figuresBuilder({
		snapshotId,
		snapshot,
		content,
		lists,
		invited: content.audience === 'invited' ? (invitations?.count ?? 0) : null,
		versions
	});
	return { ...builder, responseIds: snapshot.responseIds };
}

async function addResponses(
	ctx: Context,
	builder: Omit<ReturnType<typeof figuresBuilder>, 'finish'>,
	ids: string[]
): Promise<void> {
	const responses = await ctx.db.read
		.select({
			attribution: response.attribution,
			channel: response.channel,
			mayBeQuoted: response.mayBeQuoted,
			about: response.about,
			statedName: responseAuthor.statedName
		})
		.from(response)
		.leftJoin(
			responseAuthor,
			and(eq(responseAuthor.responseId, response.id), eq(responseAuthor.attribution, 'named'))
		)
		.where(inArray(response.id, ids));
	for (const row of responses) builder.addResponse({ ...row, about: aboutSchema.parse(row.about) });

	const comments = await ctx.db.read
		.select({ clauseId: answer.questionId, kind: answer.commentKind })
		.from(answer)
		.where(and(inArray(answer.responseId, ids), isNotNull(answer.commentKind)));
	for (const { clauseId, kind } of comments) if (kind !== null) builder.addComment(clauseId, kind);

	if (builder.countedQuestionIds.length === 0) return;
	const answers = await ctx.db.read
		.select({ questionId: answer.questionId, value: answer.value })
		.from(answer)
		.where(
			and(inArray(answer.responseId, ids), inArray(answer.questionId, builder.countedQuestionIds))
		);
	for (const { questionId, value } of answers)
		builder.addAnswer(questionId, answerValueSchema.parse(value));
}
