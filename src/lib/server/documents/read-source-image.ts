import { and, eq, isNotNull } from 'drizzle-orm';
import { DomainError } from '../../domain/shared/domain-error.ts';
import type { Context } from '../context.ts';
import { consultation, sourceDocument, sourceImage } from '../db/schema.ts';

/**
 * A picture of the document that is commented on, of a published consultation, for anybody.
 * @throws DomainError `not-found`, for a draft's too
 */
export async function readPublishedImage(
	ctx: Context,
	{ slug, imageId }: { slug: string; imageId: string }
): Promise<{ mediaType: string; bytes: Buffer }> {
	const [row] = await ctx.db.read
		.select({ mediaType: sourceImage.mediaType, bytes: sourceImage.bytes })
		.from(sourceImage)
		.innerJoin(sourceDocument, eq(sourceDocument.id, sourceImage.documentId))
		.innerJoin(consultation, eq(consultation.id, sourceDocument.consultationId))
		.where(
			and(
				eq(sourceImage.id, imageId),
				eq(sourceDocument.number, 1),
				eq(consultation.slug, slug),
				isNotNull(consultation.publishedAt)
			)
		);
	if (row === undefined) throw new DomainError('not-found', 'picture');
	return row;
}
