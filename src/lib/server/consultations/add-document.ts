import { eq } from 'drizzle-orm';
import {
	LARGEST_DOCUMENT,
	mediaTypeOf,
	MOST_DOCUMENTS,
	safeFileName
} from '../../domain/consultations/document-kinds.ts';
import type { Actor } from '../../domain/shared/actor.ts';
import { DomainError } from '../../domain/shared/domain-error.ts';
import { err, ok, type Result } from '../../domain/shared/result.ts';
import { authorise } from '../access/can.ts';
import { recordChange } from '../audit/record.ts';
import type { Context } from '../context.ts';
import { consultationDocument } from '../db/schema.ts';
import { consultationOf } from './read-consultation.ts';

export type DocumentRefusal = 'empty' | 'too-large' | 'unknown-kind' | 'too-many';

/**
 * Puts a file beside a consultation for everybody to download.
 * @param input.title '' takes the file's name without its extension
 * @throws DomainError `not-found`; `already-done` when archived; what `authorise` throws
 */
export async function addDocument(
	ctx: Context,
	actor: Actor,
	input: { consultationId: string; title: string; fileName: string; bytes: Buffer }
): Promise<Result<{ id: string }, DocumentRefusal>> {
	authorise(actor, 'consultation:edit');
	const { bytes } = input;
	if (bytes.length === 0) return err('empty');
	if (bytes.length > LARGEST_DOCUMENT) return err('too-large');
	const fileName = safeFileName(input.fileName);
	const mediaType = mediaTypeOf(fileName, bytes);
	if (mediaType === null) return err('unknown-kind');
	const id = ctx.random.id();
	return await ctx.db.write(async (tx) => {
		const { phase } = await consultationOf(ctx, tx, input.consultationId);
		if (phase === 'archived') throw new DomainError('already-done', 'archived');
		const there = await tx
			.select({ position: consultationDocument.position })
			.from(consultationDocument)
			.where(eq(consultationDocument.consultationId, input.consultationId));
		if (there.length >= MOST_DOCUMENTS) return err('too-many');
		await tx.insert(consultationDocument).values({
			id,
			consultationId: input.consultationId,
			title: input.title || fileName.replace(/\.[^.]+$/, ''),
			fileName,
			mediaType,
			byteCount: bytes.length,
			position: Math.max(0, ...there.map(({ position }) => position)) + 1,
			bytes
		});
		await recordChange(ctx, tx, actor, {
			action: 'consultation:document-added',
			subjectKind: 'consultation',
			subjectId: input.consultationId,
			detail: { fileName }
		});
		return ok({ id });
	});
}
