import { and, eq, isNotNull } from 'drizzle-orm';
import type { Actor } from '../../domain/shared/actor.ts';
import { DomainError } from '../../domain/shared/domain-error.ts';
import { authorise } from '../access/can.ts';
import type { Context } from '../context.ts';
import { consultation, consultationDocument } from '../db/schema.ts';

export interface DocumentFile {
	fileName: string;
	mediaType: string;
	bytes: Buffer;
}

const columns = {
	fileName: consultationDocument.fileName,
	mediaType: consultationDocument.mediaType,
	bytes: consultationDocument.bytes
};

/**
 * A document of a published consultation, for anybody.
 * @throws DomainError `not-found`, for a draft's too
 */
export async function readPublishedDocument(
	ctx: Context,
	{ slug, documentId }: { slug: string; documentId: string }
): Promise<DocumentFile> {
	const [row] = await ctx.db.read
		.select(columns)
		.from(consultationDocument)
		.innerJoin(consultation, eq(consultation.id, consultationDocument.consultationId))
		.where(
			and(
				eq(consultationDocument.id, documentId),
				eq(consultation.slug, slug),
				isNotNull(consultation.publishedAt)
			)
		);
	if (row === undefined) throw new DomainError('not-found', 'document');
	return row;
}

/**
 * A document at the desk, a draft's too.
 * @throws DomainError `not-found`; what `authorise` throws
 */
export async function readDocument(
	ctx: Context,
	actor: Actor,
	{ consultationId, documentId }: { consultationId: string; documentId: string }
): Promise<DocumentFile> {
	authorise(actor, 'consultation:read');
	const [row] = await ctx.db.read
		.select(columns)
		.from(consultationDocument)
		.where(
			and(
				eq(consultationDocument.id, documentId),
				eq(consultationDocument.consultationId, consultationId)
			)
		);
	if (row === undefined) throw new DomainError('not-found', 'document');
	return row;
}
