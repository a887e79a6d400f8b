import { desc, eq } from 'drizzle-orm';
import {
	redraftContentSchema,
	type RedraftContent
} from '../../domain/redrafts/redraft-content.ts';
import type { Replies } from '../../domain/reports/reply.ts';
import { DomainError } from '../../domain/shared/domain-error.ts';
import type { Context } from '../context.ts';
import type { Reader } from '../db/client.ts';
import { consultation, redraftRelease } from '../db/schema.ts';
import { readReplies } from '../reports/officials/read-replies.ts';

export interface PublishedRedraft {
	content: RedraftContent;
	publishedAt: Date;
	isExample: boolean;
	/** What officials had replied to the recommendations: promised there, done here. */
	replies: Replies;
}

/**
 * What was published of the next version, the newest. Needs no permission: it is public.
 * @throws DomainError `not-found` where nothing was published
 */
export async function readPublishedRedraft(
	ctx: Context,
	{ slug }: { slug: string }
): Promise<PublishedRedraft> {
	const [row] = await ctx.db.read
		.select({
			consultationId: consultation.id,
			isExample: consultation.isExample,
			content: redraftRelease.content,
			publishedAt: redraftRelease.publishedAt
		})
		.from(redraftRelease)
		.innerJoin(consultation, eq(consultation.id, redraftRelease.consultationId))
		.where(eq(consultation.slug, slug))
		.orderBy(desc(redraftRelease.number))
		.limit(1);
	if (row === undefined) throw new DomainError('not-found', 'next version');
	return {
		content: redraftContentSchema.parse(row.content),
		publishedAt: row.publishedAt,
		isExample: row.isExample,
		replies: await readReplies(ctx.db.read, row.consultationId)
	};
}

/** The same by the consultation's id; null where nothing was published. */
export async function findPublishedRedraft(
	reader: Pick<Reader, 'select'>,
	consultationId: string
): Promise<RedraftContent | null> {
	const [row] = await reader
		.select({ content: redraftRelease.content })
		.from(redraftRelease)
		.where(eq(redraftRelease.consultationId, consultationId))
		.orderBy(desc(redraftRelease.number))
		.limit(1);
	return row === undefined ? null : redraftContentSchema.parse(row.content);
}
