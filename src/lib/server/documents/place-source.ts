import { and, eq } from 'drizzle-orm';
import { keepClauses } from '../../domain/documents/keep-clauses.ts';
import { sourceContentSchema } from '../../domain/documents/clause.ts';
import { linkedAnew } from '../../domain/documents/earlier/linked-anew.ts';
import type { Actor } from '../../domain/shared/actor.ts';
import { chunks } from '../../domain/shared/chunks.ts';
import { DomainError } from '../../domain/shared/domain-error.ts';
import { recordChange } from '../audit/record.ts';
import { consultationOf } from '../consultations/read-consultation.ts';
import type { Context } from '../context.ts';
import { sourceDocument, sourceImage } from '../db/schema.ts';
import type { ReadText } from './draw-pictures.ts';

export interface PlacedSource {
	clauseCount: number;
	/** Clauses of the document that it replaced whose words came again. */
	keptCount: number;
	notes: ReadText['notes'];
}

/** Pictures may have some 100 KB each. */
const PICTURES_AT_A_TIME = 20;

/**
 * Keeps what was read from a file as a source document. The caller has authorised.
 * @param input.number 1 for what is commented on, which no one changes once it is published; a later
 * version follows a published one, and may be replaced
 * @throws DomainError `not-found`; `already-done` for document 1 once published, for later ones
 * once archived; `not-ready` for a later one of a draft
 */
export async function placeSource(
	ctx: Context,
	actor: Actor,
	input: {
		consultationId: string;
		number: number;
		title: string;
		fileName: string;
		bytes: Buffer;
		read: ReadText & { mediaType: string };
	}
): Promise<PlacedSource> {
	const { consultationId, number, fileName, bytes, read } = input;
	const newId = ctx.random.id();
	const clauseIds = read.clauses.map(() => ctx.random.id());
	return await ctx.db.write(async (tx) => {
		const { phase } = await consultationOf(ctx, tx, consultationId);
		if (number === 1 && phase !== 'draft') throw new DomainError('already-done', 'published');
		if (number > 1 && phase === 'draft') throw new DomainError('not-ready', 'draft');
		if (number > 1 && phase === 'archived') throw new DomainError('already-done', 'archived');
		const [before] = await tx
			.select()
			.from(sourceDocument)
			.where(
				and(eq(sourceDocument.consultationId, consultationId), eq(sourceDocument.number, number))
			);
		const { clauses: old, earlier } =
			before === undefined
				? { clauses: [], earlier: undefined }
				: sourceContentSchema.parse(before.content);
		const clauses = keepClauses(read.clauses, old, clauseIds);
		const id = before?.id ?? newId;
		const row = {
			title: input.title || before?.title || fileName.replace(/\.[^.]+$/, ''),
			fileName,
			mediaType: read.mediaType,
			byteCount: bytes.length,
			bytes,
			content: earlier === undefined ? { clauses } : linkedAnew(clauses, earlier),
			revision: (before?.revision ?? 0) + 1
		};
		if (before === undefined)
			await tx.insert(sourceDocument).values({ id, consultationId, number, ...row });
		else {
			await tx.update(sourceDocument).set(row).where(eq(sourceDocument.id, id));
			await tx.delete(sourceImage).where(eq(sourceImage.documentId, id));
		}
		for (const pictures of chunks(read.pictures, PICTURES_AT_A_TIME))
			await tx
				.insert(sourceImage)
				.values(pictures.map((picture) => ({ documentId: id, ...picture })));
		await recordChange(ctx, tx, actor, {
			action:
				before === undefined ? 'consultation:guidance-added' : 'consultation:guidance-replaced',
			subjectKind: 'consultation',
			subjectId: consultationId,
			detail: { fileName, number, clauses: clauses.length }
		});
		const oldIds = new Set(old.map((clause) => clause.id));
		const keptCount = clauses.filter((clause) => oldIds.has(clause.id)).length;
		return { clauseCount: clauses.length, keptCount, notes: read.notes };
	});
}
