import { and, eq } from 'drizzle-orm';
import type { Actor } from '../../domain/shared/actor.ts';
import { DomainError } from '../../domain/shared/domain-error.ts';
import { authorise } from '../access/can.ts';
import type { Context } from '../context.ts';
import { sourceDocument, sourceImage } from '../db/schema.ts';

/**
 * A picture of any version of a consultation's draft guidance, at the desk.
 * @throws DomainError `not-found`; what `authorise` throws
 */
export async function readDeskPicture(
	ctx: Context,
	actor: Actor,
	{ consultationId, imageId }: { consultationId: string; imageId: string }
): Promise<{ mediaType: string; bytes: Buffer }> {
	authorise(actor, 'consultation:read');
	const [row] = await ctx.db.read
		.select({ mediaType: sourceImage.mediaType, bytes: sourceImage.bytes })
		.from(sourceImage)
		.innerJoin(sourceDocument, eq(sourceDocument.id, sourceImage.documentId))
		.where(and(eq(sourceImage.id, imageId), eq(sourceDocument.consultationId, consultationId)))
		.limit(1);
	if (row === undefined) throw new DomainError('not-found', 'picture');
	return row;
}
