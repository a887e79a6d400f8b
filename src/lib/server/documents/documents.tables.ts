import type { SourceContent } from '../../domain/documents/clause.ts';
import type { consultationTables } from '../consultations/consultations.tables.ts';
import type { Kit } from '../db/kit.ts';

/** Draft guidance that is commented on clause by clause, and the versions that came after it. */
export function documentTables(k: Kit, { consultation }: ReturnType<typeof consultationTables>) {
	const sourceDocument = k.table(
		'source_document',
		{
			id: k.text('id').primaryKey(),
			consultationId: k
				.text('consultation_id')
				.notNull()
				.references(() => consultation.id, { onDelete: 'cascade' }),
			// 1 is what is commented on; later versions of the same guidance follow.
			number: k.int('number').notNull(),
			title: k.text('title').notNull(),
			fileName: k.text('file_name').notNull(),
			mediaType: k.text('media_type').notNull(),
			byteCount: k.int('byte_count').notNull(),
			// The file as it came.
			bytes: k.bytes('bytes').notNull(),
			content: k.json('content').$type<SourceContent>().notNull(),
			// Every change to the content needs the revision that was read.
			revision: k.int('revision').notNull()
		},
		(t) => [k.uniqueIndex('source_document_number_uq').on(t.consultationId, t.number)]
	);

	const sourceImage = k.table(
		'source_image',
		{
			documentId: k
				.text('document_id')
				.notNull()
				.references(() => sourceDocument.id, { onDelete: 'cascade' }),
			id: k.text('id').notNull(),
			mediaType: k.text('media_type').notNull(),
			// Drawn again from what the file held; never the file's own bytes.
			bytes: k.bytes('bytes').notNull()
		},
		(t) => [k.primaryKey({ name: 'source_image_pk', columns: [t.documentId, t.id] })]
	);

	return { sourceDocument, sourceImage };
}
