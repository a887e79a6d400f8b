import { eq, inArray } from 'drizzle-orm';
import { ATTRIBUTION_NAMES } from '../../domain/consultations/attribution.ts';
import { questionsOf } from '../../domain/consultations/content.ts';
import { answerInWords } from '../../domain/reports/answer-in-words.ts';
import { aboutSchema } from '../../domain/responses/about.ts';
import { answerValueSchema } from '../../domain/responses/answer-value.ts';
import { CHANNEL_NAMES } from '../../domain/responses/channel.ts';
import { chunks } from '../../domain/shared/chunks.ts';
import { writeCsv } from '../../domain/shared/csv.ts';
import { toLondon } from '../../domain/shared/london-time.ts';
import type { Actor } from '../../domain/shared/actor.ts';
import { authorise } from '../access/can.ts';
import { recordChange } from '../audit/record.ts';
import type { Context } from '../context.ts';
import { answer, registerValue, response, responseAuthor } from '../db/schema.ts';
import { consultationFacts } from '../reports/consultation-facts.ts';
import { followUpsOf } from '../responses/follow-ups/read-follow-ups.ts';
import { shownCondition } from '../responses/shown/shown.ts';

const RESPONSES_AT_ONCE = 500;

/**
 * The answers themselves, for work inside the secretariat: never a release. All rows are in
 * random order, and an anonymous one has no name, no time and no number that could be matched
 * elsewhere. Answers to follow-up questions are in it as far as the desk may see them now
 * (`isAnswerShown`). That the export was made is recorded first.
 * @returns CSV, one line a response that the secretariat may see now
 * @throws DomainError `not-found`, and what `authorise` throws
 */
export async function exportRawAnswers(
	ctx: Context,
	actor: Actor,
	{ consultationId }: { consultationId: string }
): Promise<string> {
	authorise(actor, 'response:export-raw');
	const { content } = await consultationFacts(ctx.db.read, consultationId);
	const questions = questionsOf(content);
	await ctx.db.write(async (tx) => {
		await recordChange(ctx, tx, actor, {
			action: 'response:exported-raw',
			subjectKind: 'consultation',
			subjectId: consultationId
		});
	});
	const reader = ctx.db.read;
	const entries = await reader
		.select({ id: registerValue.id, name: registerValue.name })
		.from(registerValue);
	const nameOf = new Map(entries.map(({ id, name }) => [id, name]));
	const names = (ids: readonly string[]) => ids.flatMap((id) => nameOf.get(id) ?? []).join('; ');

	const responses = await reader
		.select({
			id: response.id,
			attribution: response.attribution,
			channel: response.channel,
			mayBeQuoted: response.mayBeQuoted,
			about: response.about,
			statedName: responseAuthor.statedName,
			submittedAt: responseAuthor.submittedAt
		})
		.from(response)
		.leftJoin(responseAuthor, eq(responseAuthor.responseId, response.id))
		.where(await shownCondition(reader, ctx.clock, consultationId));
	const rows: string[][] = [];
	let mostAsked = 0;
	for (const part of chunks(responses, RESPONSES_AT_ONCE)) {
		const answers = await reader
			.select({
				responseId: answer.responseId,
				questionId: answer.questionId,
				value: answer.value
			})
			.from(answer)
			.where(
				inArray(
					answer.responseId,
					part.map(({ id }) => id)
				)
			);
		const said = new Map(
			answers.map((row) => [
				`${row.responseId} ${row.questionId}`,
				answerValueSchema.parse(row.value)
			])
		);
		const followUps = await followUpsOf(
			reader,
			ctx.clock,
			part.map(({ id }) => id)
		);
		for (const row of part) {
			const asked = followUps.get(row.id) ?? [];
			mostAsked = Math.max(mostAsked, asked.length);
			const about = aboutSchema.parse(row.about);
			rows.push([
				ATTRIBUTION_NAMES[row.attribution],
				row.attribution === 'unattributed' ? 'NOT FOR ATTRIBUTION' : '',
				row.statedName ?? '',
				row.submittedAt === null ? '' : toLondon(row.submittedAt).day,
				CHANNEL_NAMES[row.channel],
				row.mayBeQuoted ? 'yes' : 'no',
				about.sizeBandId === null ? '' : (nameOf.get(about.sizeBandId) ?? ''),
				names(about.regionIds),
				names(about.serviceCategoryIds),
				names(about.specialismIds),
				...questions.map((question) => {
					const value = said.get(`${row.id} ${question.id}`);
					return value === undefined ? '' : answerInWords(question, value);
				}),
				...asked.flatMap(({ question, answer }) => [
					question,
					answer.kind === 'given' ? answer.text : ''
				])
			]);
		}
	}
	const titles = [
		'How it was given',
		'Mark',
		'Organisation',
		'Submitted on',
		'Channel',
		'May be quoted',
		'Size band',
		'Regions',
		'Service categories',
		'Specialisms',
		...questions.map((question) => question.text),
		...Array.from({ length: mostAsked }, (_, index) => [
			`Follow-up question ${String(index + 1)}`,
			`Answer to follow-up question ${String(index + 1)}`
		]).flat()
	];
	const table = rows.map((row) => titles.map((_, index) => row[index] ?? ''));
	return writeCsv(titles, ctx.random.shuffle(table));
}
