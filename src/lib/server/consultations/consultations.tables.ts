import type { ConsultationContent } from '../../domain/consultations/content.ts';
import type { Kit } from '../db/kit.ts';
import type { peopleTables } from '../people/people.tables.ts';

/** What is authored (a draft that changes) and what people answered (versions that never do). */
export function consultationTables(k: Kit, { person }: ReturnType<typeof peopleTables>) {
	const consultation = k.table(
		'consultation',
		{
			id: k.text('id').primaryKey(),
			// The public address; fixed at the first publishing.
			slug: k.text('slug').notNull(),
			title: k.text('title').notNull(),
			// The working text. Every change to it needs the revision that was read.
			draft: k.json('draft').$type<ConsultationContent>().notNull(),
			draftRevision: k.int('draft_revision').notNull(),
			opensAt: k.time('opens_at'),
			closesAt: k.time('closes_at'),
			publishedAt: k.time('published_at'),
			archivedAt: k.time('archived_at'),
			// Whether the secretariat has said that everybody is invited who will be: from then on
			// anonymous responses may be shown before closing, and nobody can be invited any more.
			isListComplete: k.bool('is_list_complete').notNull().default(false),
			// Stays when what was shown is withdrawn: it has been read.
			hasShownBatch: k.bool('has_shown_batch').notNull().default(false),
			// YYYY-MM-DD in London: the morning on which it was last seen whether there is a batch to show.
			// The same for all that are open, whatever came.
			batchesOn: k.text('batches_on').notNull().default(''),
			isExample: k.bool('is_example').notNull().default(false),
			createdAt: k.time('created_at').notNull(),
			createdBy: k
				.text('created_by')
				.notNull()
				.references(() => person.id)
		},
		(t) => [k.uniqueIndex('consultation_slug_uq').on(t.slug)]
	);

	const consultationVersion = k.table(
		'consultation_version',
		{
			id: k.text('id').primaryKey(),
			consultationId: k
				.text('consultation_id')
				.notNull()
				.references(() => consultation.id, { onDelete: 'cascade' }),
			number: k.int('number').notNull(),
			content: k.json('content').$type<ConsultationContent>().notNull(),
			changeNote: k.text('change_note').notNull(),
			publishedAt: k.time('published_at').notNull(),
			publishedBy: k
				.text('published_by')
				.notNull()
				.references(() => person.id)
		},
		(t) => [k.uniqueIndex('consultation_version_number_uq').on(t.consultationId, t.number)]
	);

	const closingChange = k.table(
		'closing_change',
		{
			id: k.text('id').primaryKey(),
			consultationId: k
				.text('consultation_id')
				.notNull()
				.references(() => consultation.id, { onDelete: 'cascade' }),
			closedAtBefore: k.time('closed_at_before').notNull(),
			closesAtAfter: k.time('closes_at_after').notNull(),
			changedAt: k.time('changed_at').notNull(),
			changedBy: k
				.text('changed_by')
				.notNull()
				.references(() => person.id)
		},
		(t) => [k.index('closing_change_consultation_ix').on(t.consultationId)]
	);

	const consultationDocument = k.table(
		'consultation_document',
		{
			id: k.text('id').primaryKey(),
			consultationId: k
				.text('consultation_id')
				.notNull()
				.references(() => consultation.id, { onDelete: 'cascade' }),
			title: k.text('title').notNull(),
			fileName: k.text('file_name').notNull(),
			mediaType: k.text('media_type').notNull(),
			byteCount: k.int('byte_count').notNull(),
			position: k.int('position').notNull(),
			bytes: k.bytes('bytes').notNull()
		},
		(t) => [k.index('consultation_document_consultation_ix').on(t.consultationId)]
	);

	return { consultation, consultationVersion, closingChange, consultationDocument };
}
