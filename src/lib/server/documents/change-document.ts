import { and, eq } from 'drizzle-orm';
import { sourceContentSchema } from '../../domain/documents/clause.ts';
import { changeOutline, type OutlineChange } from '../../domain/documents/outline-change.ts';
import type { Actor } from '../../domain/shared/actor.ts';
import { DomainError } from '../../domain/shared/domain-error.ts';
import { err, ok, type Result } from '../../domain/shared/result.ts';
import { authorise } from '../access/can.ts';
import { consultationOf } from '../consultations/read-consultation.ts';
import type { Context } from '../context.ts';
import { sourceDocument } from '../db/schema.ts';

export interface DocumentToChange {
	consultationId: string;
	/** The one that was looked at. */
	revision: number;
}

/**
 * Changes the draft guidance of a consultation that is not published yet.
 * @returns the new revision; `changed-meanwhile` when it is not what was looked at any more
 * @throws DomainError `not-found`; `already-done` once published; what `authorise` throws
 */
export async function changeDocument(
	ctx: Context,
	actor: Actor,
	input: DocumentToChange & { change: OutlineChange }
): Promise<Result<{ revision: number }, 'changed-meanwhile'>> {
	authorise(actor, 'consultation:edit');
	return await ctx.db.write(async (tx) => {
		const { phase } = await consultationOf(ctx, tx, input.consultationId);
		if (phase !== 'draft') throw new DomainError('already-done', 'published');
		const isIt = and(
			eq(sourceDocument.consultationId, input.consultationId),
			eq(sourceDocument.number, 1)
		);
		const [row] = await tx
			.select({ content: sourceDocument.content, revision: sourceDocument.revision })
			.from(sourceDocument)
			.where(isIt);
		if (row === undefined) throw new DomainError('not-found', 'document');
		if (row.revision !== input.revision) return err('changed-meanwhile' as const);
		const content = changeOutline(sourceContentSchema.parse(row.content), input.change);
		if (content === null) return err('changed-meanwhile' as const);
		const revision = row.revision + 1;
		await tx.update(sourceDocument).set({ content, revision }).where(isIt);
		return ok({ revision });
	});
}
