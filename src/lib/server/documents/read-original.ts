import { and, eq, isNotNull } from 'drizzle-orm';
import type { Actor } from '../../domain/shared/actor.ts';
import { DomainError } from '../../domain/shared/domain-error.ts';
import { authorise } from '../access/can.ts';
import type { Context } from '../context.ts';
import { consultation, sourceDocument } from '../db/schema.ts';

export interface OriginalFile {
	fileName: string;
	mediaType: string;
	bytes: Buffer;
}

const columns = {
	fileName: sourceDocument.fileName,
	mediaType: sourceDocument.mediaType,
	bytes: sourceDocument.bytes
};

/**
 * The file that the draft guidance of a published consultation came from, for anybody.
 * @throws DomainError `not-found`, for a draft's too
 */
export async function readPublishedOriginal(
	ctx: Context,
	{ slug }: { slug: string }
): Promise<OriginalFile> {
	const [row] = await ctx.db.read
		.select(columns)
		.from(sourceDocument)
		.innerJoin(consultation, eq(consultation.id, sourceDocument.consultationId))
		.where(
			and(
				eq(consultation.slug, slug),
				eq(sourceDocument.number, 1),
				isNotNull(consultation.publishedAt)
			)
		);
	if (row === undefined) throw new DomainError('not-found', 'document');
	return row;
}

/**
 * The same at the desk, a draft's too.
 * @throws DomainError `not-found`; what `authorise` throws
 */
export async function readOriginal(
	ctx: Context,
	actor: Actor,
	{ consultationId }: { consultationId: string }
): Promise<OriginalFile> {
	authorise(actor, 'consultation:read');
	const [row] = await ctx.db.read
		.select(columns)
		.from(sourceDocument)
		.where(and(eq(sourceDocument.consultationId, consultationId), eq(sourceDocument.number, 1)));
	if (row === undefined) throw new DomainError('not-found', 'document');
	return row;
}
