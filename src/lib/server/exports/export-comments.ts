import { and, asc, eq, isNotNull, isNull } from 'drizzle-orm';
import { placesInOrder } from '../../domain/coding/comment-margin.ts';
import { ATTRIBUTION_NAMES } from '../../domain/consultations/attribution.ts';
import { REPLY_DECISION_PAST } from '../../domain/reports/reply-decision.ts';
import { answerValueSchema } from '../../domain/responses/answer-value.ts';
import { COMMENT_KIND_NAMES } from '../../domain/responses/comments/comment-kind.ts';
import { writeCsv } from '../../domain/shared/csv.ts';
import { DomainError } from '../../domain/shared/domain-error.ts';
import type { Actor } from '../../domain/shared/actor.ts';
import { authorise } from '../access/can.ts';
import { recordChange } from '../audit/record.ts';
import { answerKey } from '../coding/passages-of.ts';
import type { Context } from '../context.ts';
import type { Reader } from '../db/client.ts';
import { answer, coding, passage, response, responseAuthor, theme } from '../db/schema.ts';
import { readSourceDocument } from '../documents/read-source-document.ts';
import { consultationFacts } from '../reports/consultation-facts.ts';
import { readClauseNotes } from '../reports/comments/read-clause-notes.ts';
import { readReplies } from '../reports/officials/read-replies.ts';
import { shownCondition } from '../responses/shown/shown.ts';
import { writeCommentDocument } from './write-comment-document.ts';
import { writeSpreadsheet } from './write-spreadsheet.ts';

export const COMMENT_FORMATS = ['spreadsheet', 'word', 'csv'] as const;
export type CommentFormat = (typeof COMMENT_FORMATS)[number];

/** A longer table takes Word, and what makes its file, too long. */
export const MOST_ROWS_IN_WORD = 2000;

/** `width` in a spreadsheet, in characters; `share` of a Word page, in per cent. */
const COLUMNS = [
	{ label: 'Clause', width: 10, share: 6 },
	{ label: 'Text', width: 40, share: 17 },
	{ label: 'Kind', width: 12, share: 7 },
	{ label: 'Comment', width: 50, share: 21 },
	{ label: 'Suggested words', width: 50, share: 18 },
	{ label: 'Organisation', width: 24, share: 9 },
	{ label: 'How it was given', width: 18, share: 0 },
	{ label: 'Mark', width: 22, share: 6 },
	{ label: 'May be quoted', width: 10, share: 0 },
	{ label: 'Themes', width: 24, share: 0 },
	{ label: 'Secretariat’s note', width: 40, share: 9 },
	{ label: 'Official’s reply', width: 40, share: 7 }
] as const;

/**
 * The comments themselves, for work inside the secretariat: never a release. They stand in the
 * order of the text and at random within a clause. An anonymous one has no name, no time and no
 * number, so that nothing joins it to another of the same author. That the export was made is
 * recorded first.
 * @throws DomainError `not-found` without a document, `too-large` for more rows than Word takes,
 * and what `authorise` throws
 */
export async function exportComments(
	ctx: Context,
	actor: Actor,
	{ consultationId, format }: { consultationId: string; format: CommentFormat }
): Promise<Uint8Array<ArrayBuffer> | string> {
	authorise(actor, 'response:export-raw');
	const source = await readSourceDocument(ctx, ctx.db.read, { consultationId, number: 1 });
	if (source === null) throw new DomainError('not-found', 'document');
	const { facts } = await consultationFacts(ctx.db.read, consultationId);
	await ctx.db.write(async (tx) => {
		await recordChange(ctx, tx, actor, {
			action: 'response:exported-comments',
			subjectKind: 'consultation',
			subjectId: consultationId,
			detail: { format }
		});
	});
	const rows = await collect(ctx, consultationId, source.content.clauses);
	if (format === 'csv')
		return writeCsv(
			COLUMNS.map(({ label }) => label),
			rows
		);
	if (format === 'spreadsheet') return writeSpreadsheet('Comments', COLUMNS, rows);
	if (rows.length > MOST_ROWS_IN_WORD) throw new DomainError('too-large', 'rows for Word');
	const wanted = COLUMNS.flatMap((column, at) => (column.share === 0 ? [] : [{ column, at }]));
	return writeCommentDocument({
		secretariat: facts.secretariat,
		title: `Comments on ${source.title}`,
		subject: facts.consultation.title,
		notice:
			'For the secretariat only. Nothing in this table has passed disclosure control. Do not send it on.',
		columns: wanted.map(({ column: { label, share } }) => ({ label, width: share })),
		rows: rows.map((row) => wanted.map(({ at }) => row[at] ?? ''))
	});
}

type Clauses = NonNullable<Awaited<ReturnType<typeof readSourceDocument>>>['content']['clauses'];

async function collect(
	ctx: Context,
	consultationId: string,
	clauses: Clauses
): Promise<string[][]> {
	const reader = ctx.db.read;
	const places = placesInOrder(clauses);
	const comments = await reader
		.select({
			clauseId: answer.questionId,
			responseId: answer.responseId,
			value: answer.value,
			attribution: response.attribution,
			mayBeQuoted: response.mayBeQuoted,
			organisationName: responseAuthor.statedName
		})
		.from(answer)
		.innerJoin(response, eq(response.id, answer.responseId))
		.leftJoin(responseAuthor, eq(responseAuthor.responseId, response.id))
		.where(
			and(
				// Not by clause: see `readCommentMargin`.
				isNotNull(answer.commentKind),
				await shownCondition(reader, ctx.clock, consultationId)
			)
		);
	const [themes, notes, replies] = await Promise.all([
		themesOf(reader, consultationId),
		readClauseNotes(reader, consultationId),
		readReplies(reader, consultationId)
	]);
	const position = new Map(places.map((id, at) => [id, at]));
	const clauseOf = new Map(clauses.map((clause) => [clause.id, clause]));
	return ctx.random
		.shuffle(comments)
		.sort((a, b) => (position.get(a.clauseId) ?? 0) - (position.get(b.clauseId) ?? 0))
		.flatMap((row) => {
			const comment = answerValueSchema.parse(row.value);
			if (comment.kind !== 'comment') return [];
			const clause = clauseOf.get(row.clauseId);
			const reply = replies.get(row.clauseId);
			return [
				[
					clause?.number ?? '',
					clause?.text ?? 'The whole document',
					COMMENT_KIND_NAMES[comment.comment],
					comment.text,
					comment.suggested ?? '',
					row.organisationName ?? '',
					ATTRIBUTION_NAMES[row.attribution],
					row.attribution === 'unattributed' ? 'NOT FOR ATTRIBUTION' : '',
					row.mayBeQuoted ? 'yes' : 'no',
					(themes.get(answerKey(row.responseId, row.clauseId)) ?? []).join('; '),
					notes.get(row.clauseId)?.text ?? '',
					reply === undefined ? '' : `${REPLY_DECISION_PAST[reply.decision]}. ${reply.reason}`
				]
			];
		});
}

/** Names of the themes that a consultation's answers were given, by `answerKey`. */
async function themesOf(
	reader: Pick<Reader, 'select'>,
	consultationId: string
): Promise<Map<string, string[]>> {
	const rows = await reader
		.select({ responseId: passage.responseId, questionId: passage.questionId, name: theme.name })
		.from(passage)
		.innerJoin(coding, eq(coding.passageId, passage.id))
		.innerJoin(theme, eq(theme.id, coding.themeId))
		.where(and(eq(passage.consultationId, consultationId), isNull(theme.deletedAt)))
		.orderBy(asc(theme.position), asc(theme.name));
	const byAnswer = new Map<string, string[]>();
	for (const { responseId, questionId, name } of rows) {
		const key = answerKey(responseId, questionId);
		const own = byAnswer.get(key) ?? [];
		if (!own.includes(name)) byAnswer.set(key, [...own, name]);
	}
	return byAnswer;
}
