import { sql } from 'drizzle-orm';
import type { ReportDraft } from '../../domain/reports/report-draft.ts';
import type { ReportState } from '../../domain/reports/report-state.ts';
import type { ReportFigures } from '../../domain/reports/report-figures.ts';
import type { ReleaseContent } from '../../domain/reports/release-content.ts';
import type { ReplyDecision } from '../../domain/reports/reply-decision.ts';
import type { Kit } from '../db/kit.ts';
import type { codingTables } from '../coding/coding.tables.ts';
import type { consultationTables } from '../consultations/consultations.tables.ts';
import type { peopleTables } from '../people/people.tables.ts';

/** Reports being written, what was released of them, and what officials replied. */
export function reportTables(
	k: Kit,
	{ consultation }: ReturnType<typeof consultationTables>,
	{ person }: ReturnType<typeof peopleTables>,
	{ codingSnapshot }: ReturnType<typeof codingTables>
) {
	const report = k.table(
		'report',
		{
			id: k.text('id').primaryKey(),
			consultationId: k
				.text('consultation_id')
				.notNull()
				.references(() => consultation.id, { onDelete: 'cascade' }),
			snapshotId: k
				.text('snapshot_id')
				.notNull()
				.references(() => codingSnapshot.id),
			state: k.text('state').$type<ReportState>().notNull(),
			draft: k.json('draft').$type<ReportDraft>().notNull(),
			revision: k.int('revision').notNull(),
			// Computed from the snapshot by a background job; null until it has run.
			figures: k.json('figures').$type<ReportFigures>(),
			createdAt: k.time('created_at').notNull()
		},
		(t) => [
			k.uniqueIndex('report_consultation_uq').on(t.consultationId),
			k.check(
				'report_state_ck',
				sql`${t.state} in ('draft', 'with-chair', 'approved', 'published')`
			)
		]
	);

	const signOff = k.table(
		'sign_off',
		{
			id: k.text('id').primaryKey(),
			reportId: k
				.text('report_id')
				.notNull()
				.references(() => report.id, { onDelete: 'cascade' }),
			revision: k.int('revision').notNull(),
			decision: k.text('decision').$type<'sent' | 'approved' | 'sent-back'>().notNull(),
			comment: k.text('comment').notNull(),
			personId: k
				.text('person_id')
				.notNull()
				.references(() => person.id),
			at: k.time('at').notNull()
		},
		(t) => [k.index('sign_off_report_ix').on(t.reportId, t.at)]
	);

	const release = k.table(
		'release',
		{
			id: k.text('id').primaryKey(),
			consultationId: k
				.text('consultation_id')
				.notNull()
				.references(() => consultation.id, { onDelete: 'cascade' }),
			number: k.int('number').notNull(),
			// The coding that it rests on. Null for releases of before this was kept.
			snapshotId: k.text('snapshot_id').references(() => codingSnapshot.id),
			content: k.json('content').$type<ReleaseContent>().notNull(),
			changeNote: k.text('change_note').notNull(),
			publishedAt: k.time('published_at').notNull(),
			publishedBy: k
				.text('published_by')
				.notNull()
				.references(() => person.id)
		},
		(t) => [k.uniqueIndex('release_number_uq').on(t.consultationId, t.number)]
	);

	// A link with which one official, without an account, replies to one consultation's report.
	const officialLink = k.table('official_link', {
		tokenHash: k.text('token_hash').primaryKey(),
		consultationId: k
			.text('consultation_id')
			.notNull()
			.references(() => consultation.id, { onDelete: 'cascade' }),
		officialName: k.text('official_name').notNull(),
		createdAt: k.time('created_at').notNull(),
		revokedAt: k.time('revoked_at')
	});

	const reply = k.table(
		'reply',
		{
			consultationId: k
				.text('consultation_id')
				.notNull()
				.references(() => consultation.id, { onDelete: 'cascade' }),
			// The id of a recommendation, which stays the same from release to release, or of a clause.
			recommendationId: k.text('recommendation_id').notNull(),
			decision: k.text('decision').$type<ReplyDecision>().notNull(),
			reason: k.text('reason').notNull(),
			officialName: k.text('official_name').notNull(),
			repliedAt: k.time('replied_at').notNull()
		},
		(t) => [
			k.primaryKey({ name: 'reply_pk', columns: [t.consultationId, t.recommendationId] }),
			k.check(
				'reply_decision_ck',
				sql`${t.decision} in ('accept', 'accept-in-part', 'reject', 'need-more')`
			)
		]
	);

	// What the secretariat says of the comments on a clause. Published with the comment table.
	const clauseNote = k.table(
		'clause_note',
		{
			consultationId: k
				.text('consultation_id')
				.notNull()
				.references(() => consultation.id, { onDelete: 'cascade' }),
			// A clause of the document that is commented on, or 'whole'.
			clauseId: k.text('clause_id').notNull(),
			text: k.text('text').notNull(),
			// Counts saves, so that a second person cannot overwrite the first unseen.
			revision: k.int('revision').notNull()
		},
		(t) => [k.primaryKey({ name: 'clause_note_pk', columns: [t.consultationId, t.clauseId] })]
	);

	return { report, signOff, release, officialLink, reply, clauseNote };
}
