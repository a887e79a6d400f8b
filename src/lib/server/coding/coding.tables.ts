import { sql } from 'drizzle-orm';
import type { Stance } from '../../domain/coding/stance.ts';
import type { CodebookOperation } from '../../domain/coding/codebook-operation.ts';
import type { SnapshotContent } from '../../domain/coding/snapshot.ts';
import type { Kit } from '../db/kit.ts';
import type { consultationTables } from '../consultations/consultations.tables.ts';
import type { peopleTables } from '../people/people.tables.ts';
import type { responseTables } from '../responses/responses.tables.ts';

/** The codebook, the passages given its themes, and the frozen snapshots reports are made from. */
export function codingTables(
	k: Kit,
	{ consultation }: ReturnType<typeof consultationTables>,
	{ person }: ReturnType<typeof peopleTables>,
	{ answer }: ReturnType<typeof responseTables>
) {
	const theme = k.table(
		'theme',
		{
			id: k.text('id').primaryKey(),
			consultationId: k
				.text('consultation_id')
				.notNull()
				.references(() => consultation.id, { onDelete: 'cascade' }),
			// Two levels: a sub-theme's parent is never itself a sub-theme.
			parentId: k.text('parent_id'),
			name: k.text('name').notNull(),
			nameFolded: k.text('name_folded').notNull(),
			description: k.text('description').notNull(),
			position: k.int('position').notNull(),
			// Deleted themes keep their codings, so that deleting can be undone.
			deletedAt: k.time('deleted_at')
		},
		(t) => [k.index('theme_consultation_ix').on(t.consultationId)]
	);

	const passage = k.table(
		'passage',
		{
			id: k.text('id').primaryKey(),
			consultationId: k.text('consultation_id').notNull(),
			responseId: k.text('response_id').notNull(),
			questionId: k.text('question_id').notNull(),
			// UTF-16 offsets into the answer's text, end exclusive.
			startOffset: k.int('start_offset').notNull(),
			endOffset: k.int('end_offset').notNull()
		},
		(t) => [
			k
				.foreignKey({
					name: 'passage_answer_fk',
					columns: [t.responseId, t.questionId],
					foreignColumns: [answer.responseId, answer.questionId]
				})
				.onDelete('cascade'),
			k.uniqueIndex('passage_range_uq').on(t.responseId, t.questionId, t.startOffset, t.endOffset),
			k.index('passage_consultation_ix').on(t.consultationId),
			k.check('passage_range_ck', sql`${t.startOffset} >= 0 and ${t.endOffset} > ${t.startOffset}`)
		]
	);

	const coding = k.table(
		'coding',
		{
			passageId: k
				.text('passage_id')
				.notNull()
				.references(() => passage.id, { onDelete: 'cascade' }),
			themeId: k
				.text('theme_id')
				.notNull()
				.references(() => theme.id, { onDelete: 'cascade' }),
			stance: k.text('stance').$type<Stance>().notNull(),
			// Coders are never anonymous; this points at who read, never at who wrote.
			coderId: k
				.text('coder_id')
				.notNull()
				.references(() => person.id),
			codedAt: k.time('coded_at').notNull()
		},
		(t) => [
			k.primaryKey({ name: 'coding_pk', columns: [t.passageId, t.themeId] }),
			k.index('coding_theme_ix').on(t.themeId),
			k.check(
				'coding_stance_ck',
				sql`${t.stance} in ('supports', 'opposes', 'mixed', 'suggests-change', 'none')`
			)
		]
	);

	const codebookChange = k.table(
		'codebook_change',
		{
			id: k.text('id').primaryKey(),
			consultationId: k
				.text('consultation_id')
				.notNull()
				.references(() => consultation.id, { onDelete: 'cascade' }),
			personId: k
				.text('person_id')
				.notNull()
				.references(() => person.id),
			at: k.time('at').notNull(),
			operation: k.json('operation').$type<CodebookOperation>().notNull(),
			undoneAt: k.time('undone_at')
		},
		(t) => [k.index('codebook_change_consultation_ix').on(t.consultationId, t.at)]
	);

	const codingSnapshot = k.table(
		'coding_snapshot',
		{
			id: k.text('id').primaryKey(),
			consultationId: k
				.text('consultation_id')
				.notNull()
				.references(() => consultation.id, { onDelete: 'cascade' }),
			number: k.int('number').notNull(),
			content: k.json('content').$type<SnapshotContent>().notNull(),
			frozenAt: k.time('frozen_at').notNull(),
			frozenBy: k
				.text('frozen_by')
				.notNull()
				.references(() => person.id),
			reopenedAt: k.time('reopened_at')
		},
		(t) => [k.uniqueIndex('coding_snapshot_number_uq').on(t.consultationId, t.number)]
	);

	return { theme, passage, coding, codebookChange, codingSnapshot };
}
