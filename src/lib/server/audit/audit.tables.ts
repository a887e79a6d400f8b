import type { Kit } from '../db/kit.ts';

/** Who did what. It never holds what a respondent did: see `record.ts`. */
export function auditTables(k: Kit) {
	const auditEntry = k.table(
		'audit_entry',
		{
			id: k.text('id').primaryKey(),
			at: k.time('at').notNull(),
			// Kept as text, not as a key: the record outlives the account.
			personId: k.text('person_id').notNull(),
			personName: k.text('person_name').notNull(),
			action: k.text('action').notNull(),
			subjectKind: k.text('subject_kind').notNull(),
			subjectId: k.text('subject_id').notNull(),
			detail: k.json('detail').$type<Record<string, string | number | boolean>>().notNull()
		},
		(t) => [
			k.index('audit_entry_at_ix').on(t.at),
			k.index('audit_entry_subject_ix').on(t.subjectId)
		]
	);
	return { auditEntry };
}
