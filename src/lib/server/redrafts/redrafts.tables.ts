import { sql } from 'drizzle-orm';
import type { NextMatching } from '../../domain/redrafts/next-matching.ts';
import type { Outcome, OutcomeSubject } from '../../domain/redrafts/outcome.ts';
import type { RedraftContent } from '../../domain/redrafts/redraft-content.ts';
import type { consultationTables } from '../consultations/consultations.tables.ts';
import type { Kit } from '../db/kit.ts';
import type { documentTables } from '../documents/documents.tables.ts';
import type { peopleTables } from '../people/people.tables.ts';

/** What became of a document's clauses in its next version, and what was published of that. */
export function redraftTables(
	k: Kit,
	{ consultation }: ReturnType<typeof consultationTables>,
	{ person }: ReturnType<typeof peopleTables>,
	{ sourceDocument }: ReturnType<typeof documentTables>
) {
	const redraft = k.table('redraft', {
		// The next version. Comments stay with the clauses of the first; this only links them.
		documentId: k
			.text('document_id')
			.primaryKey()
			.references(() => sourceDocument.id, { onDelete: 'cascade' }),
		// The revision of it that was matched: after a change it has to be matched again.
		documentRevision: k.int('document_revision').notNull(),
		matching: k.json('matching').$type<NextMatching>().notNull(),
		revision: k.int('revision').notNull()
	});

	const redraftOutcome = k.table(
		'redraft_outcome',
		{
			consultationId: k
				.text('consultation_id')
				.notNull()
				.references(() => consultation.id, { onDelete: 'cascade' }),
			subjectKind: k.text('subject_kind').$type<OutcomeSubject>().notNull(),
			// A clause of the first version (or the whole), or a recommendation of the report.
			subjectId: k.text('subject_id').notNull(),
			decision: k.text('decision').$type<Outcome>().notNull(),
			said: k.text('said').notNull(),
			reason: k.text('reason').notNull()
		},
		(t) => [
			k.primaryKey({
				name: 'redraft_outcome_pk',
				columns: [t.consultationId, t.subjectKind, t.subjectId]
			}),
			k.check('redraft_outcome_kind_ck', sql`${t.subjectKind} in ('clause', 'recommendation')`),
			k.check(
				'redraft_outcome_decision_ck',
				sql`${t.decision} in ('taken', 'in-part', 'not-taken')`
			)
		]
	);

	const redraftRelease = k.table(
		'redraft_release',
		{
			consultationId: k
				.text('consultation_id')
				.notNull()
				.references(() => consultation.id, { onDelete: 'cascade' }),
			number: k.int('number').notNull(),
			content: k.json('content').$type<RedraftContent>().notNull(),
			publishedAt: k.time('published_at').notNull(),
			publishedBy: k
				.text('published_by')
				.notNull()
				.references(() => person.id)
		},
		(t) => [k.primaryKey({ name: 'redraft_release_pk', columns: [t.consultationId, t.number] })]
	);

	return { redraft, redraftOutcome, redraftRelease };
}
