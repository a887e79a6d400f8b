// What those who draft together do, as tests tell it: the commands, with what a page would post.
import { addCommentButton } from '../../src/lib/domain/drafting/comment-change.ts';
import {
	commentFieldName,
	commenterFieldName
} from '../../src/lib/domain/drafting/comment-fields.ts';
import { LINK_SECRET_BYTE_COUNT } from '../../src/lib/domain/drafting/drafting-link.ts';
import type { RawValues } from '../../src/lib/domain/responses/answer-fields.ts';
import { VISITOR } from '../../src/lib/domain/shared/actor.ts';
import type { Context } from '../../src/lib/server/context.ts';
import { makeLink } from '../../src/lib/server/drafting/make-link.ts';
import { readSharing } from '../../src/lib/server/drafting/read-sharing.ts';
import { saveSection, type SectionOutcome } from '../../src/lib/server/drafting/save-section.ts';
import { readOwnResponse } from '../../src/lib/server/responses/answering/own-response.ts';
import type {
	LinkKey,
	ReceiptKey,
	ResponseKey
} from '../../src/lib/server/responses/answering/response-key.ts';

/** Makes a drafting link and gives back what a colleague has from then on. */
export async function share(ctx: Context, owner: ReceiptKey, name: string): Promise<LinkKey> {
	const secret = ctx.random.secret(LINK_SECRET_BYTE_COUNT);
	const made = await makeLink(ctx, VISITOR, { ...owner, secret, name });
	if (!made.ok) throw new Error('no link was made');
	return { slug: owner.slug, linkSecret: secret };
}

/** Sends a section's page, whoever it is that has it open. */
export const savePage = (
	ctx: Context,
	key: ResponseKey,
	values: RawValues,
	sectionId = 's-grants'
): Promise<SectionOutcome> => saveSection(ctx, VISITOR, { key, sectionId, values });

/** What the page posts when a comment is added on a question or section. */
export const comment = (placeId: string, text: string, name = ''): Record<string, string> => ({
	[commentFieldName(placeId)]: text,
	[commenterFieldName(placeId)]: name,
	then: addCommentButton(placeId)
});

export const commentsOf = async (ctx: Context, key: ResponseKey) =>
	(await readSharing(ctx, await readOwnResponse(ctx, key))).comments;
