import type { Kit } from '../db/kit.ts';
import type { responseTables } from '../responses/responses.tables.ts';

/**
 * Links to a draft and the comments on it. Like the draft itself they know no time, no address,
 * no session and no person, and they are deleted when the response is sent or withdrawn.
 */
export function draftingTables(k: Kit, { response }: ReturnType<typeof responseTables>) {
	const draftingLink = k.table(
		'drafting_link',
		{
			responseId: k
				.text('response_id')
				.notNull()
				.references(() => response.id, { onDelete: 'cascade' }),
			id: k.text('id').notNull(),
			// As its maker called it: "the trustees".
			name: k.text('name').notNull(),
			secretHash: k.text('secret_hash').notNull()
		},
		(t) => [
			k.primaryKey({ name: 'drafting_link_pk', columns: [t.responseId, t.id] }),
			k.uniqueIndex('drafting_link_secret_uq').on(t.secretHash)
		]
	);

	const draftComment = k.table(
		'draft_comment',
		{
			responseId: k
				.text('response_id')
				.notNull()
				.references(() => response.id, { onDelete: 'cascade' }),
			id: k.text('id').notNull(),
			// Counts within one draft, so that a conversation reads in order. It says nothing of another.
			number: k.int('number').notNull(),
			sectionId: k.text('section_id').notNull(),
			// Null for a comment on the section.
			questionId: k.text('question_id'),
			// What whoever wrote it typed, '' for nothing.
			commenter: k.text('commenter').notNull(),
			text: k.text('text').notNull(),
			isResolved: k.bool('is_resolved').notNull().default(false)
		},
		(t) => [k.primaryKey({ name: 'draft_comment_pk', columns: [t.responseId, t.id] })]
	);

	return { draftingLink, draftComment };
}
