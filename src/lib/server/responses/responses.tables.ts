import { sql } from 'drizzle-orm';
import type { Attribution } from '../../domain/consultations/attribution.ts';
import type { AnswerValue } from '../../domain/responses/answer-value.ts';
import type { About } from '../../domain/responses/about.ts';
import type { Channel } from '../../domain/responses/channel.ts';
import type { CommentKind } from '../../domain/responses/comments/comment-kind.ts';
import type { ResponseState } from '../../domain/responses/response-state.ts';
import type { Kit } from '../db/kit.ts';
import type { consultationTables } from '../consultations/consultations.tables.ts';
import type { organisationTables } from '../organisations/organisations.tables.ts';

/**
 * Responses and answers. No column here is a time, an address, a sequence or a key to a person,
 * an invitation or a session; in SQLite these tables are WITHOUT ROWID, so that no arrival order
 * is kept. `response_author` is the only bridge to an organisation, and the database itself
 * refuses a row there for an anonymous response.
 */
export function responseTables(
	k: Kit,
	{ consultation, consultationVersion }: ReturnType<typeof consultationTables>,
	{ organisation }: ReturnType<typeof organisationTables>
) {
	const response = k.table(
		'response',
		{
			id: k.text('id').primaryKey(),
			consultationId: k
				.text('consultation_id')
				.notNull()
				.references(() => consultation.id, { onDelete: 'cascade' }),
			versionId: k
				.text('version_id')
				.notNull()
				.references(() => consultationVersion.id),
			attribution: k.text('attribution').$type<Attribution>().notNull(),
			channel: k.text('channel').$type<Channel>().notNull(),
			state: k.text('state').$type<ResponseState>().notNull(),
			// Anonymous responses are shown to the secretariat in batches of k, or at closing.
			isShown: k.bool('is_shown').notNull().default(false),
			mayBeQuoted: k.bool('may_be_quoted').notNull().default(false),
			about: k.json('about').$type<About>().notNull(),
			receiptHash: k.text('receipt_hash').notNull()
		},
		(t) => [
			k.uniqueIndex('response_receipt_uq').on(t.receiptHash),
			k.uniqueIndex('response_attribution_uq').on(t.id, t.attribution),
			// Everything that decides what is shown, so that lists and counts of fifty thousand, and the
			// batch that each submission looks for, read this index alone.
			k
				.index('response_shown_ix')
				.on(t.consultationId, t.state, t.attribution, t.channel, t.isShown),
			k.check(
				'response_attribution_ck',
				sql`${t.attribution} in ('named', 'unattributed', 'anonymous')`
			),
			k.check('response_state_ck', sql`${t.state} in ('draft', 'submitted')`),
			k.check(
				'response_channel_ck',
				sql`${t.channel} in ('web', 'email', 'paper', 'phone', 'meeting')`
			)
		]
	);

	const responseAuthor = k.table(
		'response_author',
		{
			responseId: k.text('response_id').primaryKey(),
			attribution: k.text('attribution').$type<'named' | 'unattributed'>().notNull(),
			consultationId: k.text('consultation_id').notNull(),
			// Null while an open-link respondent's organisation is not matched to the register.
			organisationId: k.text('organisation_id').references(() => organisation.id),
			statedName: k.text('stated_name').notNull(),
			submittedAt: k.time('submitted_at')
		},
		(t) => [
			k
				.foreignKey({
					name: 'response_author_response_fk',
					columns: [t.responseId, t.attribution],
					foreignColumns: [response.id, response.attribution]
				})
				.onDelete('cascade'),
			k.uniqueIndex('response_author_organisation_uq').on(t.consultationId, t.organisationId),
			k.check(
				'response_author_never_anonymous_ck',
				sql`${t.attribution} in ('named', 'unattributed')`
			)
		]
	);

	// What the respondent is writing. Submitting copies it to `answer`. Saves are not counted: how often
	// somebody was seen to save would tell which answers are theirs. Pages compare prints of the words
	// instead: `baseOf`.
	const draftAnswer = k.table(
		'draft_answer',
		{
			responseId: k
				.text('response_id')
				.notNull()
				.references(() => response.id, { onDelete: 'cascade' }),
			questionId: k.text('question_id').notNull(),
			value: k.json('value').$type<AnswerValue>().notNull()
		},
		(t) => [k.primaryKey({ name: 'draft_answer_pk', columns: [t.responseId, t.questionId] })]
	);

	const answer = k.table(
		'answer',
		{
			responseId: k
				.text('response_id')
				.notNull()
				.references(() => response.id, { onDelete: 'cascade' }),
			questionId: k.text('question_id').notNull(),
			value: k.json('value').$type<AnswerValue>().notNull(),
			// Whether there is something to read and code, so that this is told without the text.
			hasWords: k.bool('has_words').notNull(),
			// What a comment on a clause is, so that comments are counted without their text; null for
			// an answer to a question.
			commentKind: k.text('comment_kind').$type<CommentKind>(),
			// True when a person of the secretariat has read it. Not who, not when.
			isRead: k.bool('is_read').notNull().default(false)
		},
		(t) => [
			k.primaryKey({ name: 'answer_pk', columns: [t.responseId, t.questionId] }),
			// "14 of 23 read" is counted from this index, without touching the texts.
			k
				.index('answer_reading_ix')
				.on(t.questionId, t.hasWords, t.responseId, t.isRead, t.commentKind)
		]
	);

	// A question that the secretariat has put to one response, and what was answered. The day is the
	// secretariat's choice, the same for all that it asks in a week: nothing tells when an answer came.
	const followUp = k.table(
		'follow_up',
		{
			responseId: k
				.text('response_id')
				.notNull()
				.references(() => response.id, { onDelete: 'cascade' }),
			id: k.text('id').notNull(),
			question: k.text('question').notNull(),
			// YYYY-MM-DD in London: until the day before it can be answered.
			answersOn: k.text('answers_on').notNull(),
			// Null until it is answered.
			answer: k.text('answer')
		},
		(t) => [k.primaryKey({ name: 'follow_up_pk', columns: [t.responseId, t.id] })]
	);

	return { response, responseAuthor, draftAnswer, answer, followUp };
}
