import { eq, sql } from 'drizzle-orm';
import type { DraftComment } from '../../domain/drafting/draft-comment.ts';
import type { DraftingLink } from '../../domain/drafting/drafting-link.ts';
import type { Context } from '../context.ts';
import { prepared } from '../db/prepared.ts';
import { draftComment, draftingLink } from '../db/schema.ts';
import type { OwnResponse } from '../responses/answering/own-response.ts';

/** How a draft is worked on together. */
export interface Sharing {
	/** By name. */
	links: DraftingLink[];
	/** In the order in which they were written. */
	comments: DraftComment[];
}

const findLinks = prepared('links_of_draft', (reader) =>
	reader
		.select({ id: draftingLink.id, name: draftingLink.name })
		.from(draftingLink)
		.where(eq(draftingLink.responseId, sql.placeholder('responseId')))
);

const findComments = prepared('comments_of_draft', (reader) =>
	reader
		.select({
			id: draftComment.id,
			sectionId: draftComment.sectionId,
			questionId: draftComment.questionId,
			commenter: draftComment.commenter,
			text: draftComment.text,
			isResolved: draftComment.isResolved
		})
		.from(draftComment)
		.where(eq(draftComment.responseId, sql.placeholder('responseId')))
		.orderBy(draftComment.number)
);

const byName = new Intl.Collator('en-GB', { numeric: true });

/**
 * The links and comments of a draft; both empty for the many that are not shared. Needs no
 * permission: whoever has the response has shown a receipt or a link.
 */
export async function readSharing(ctx: Context, own: OwnResponse): Promise<Sharing> {
	const [links, comments] = await Promise.all([
		findLinks(ctx.db.read, { responseId: own.id }),
		findComments(ctx.db.read, { responseId: own.id })
	]);
	return { links: links.sort((a, b) => byName.compare(a.name, b.name)), comments };
}
