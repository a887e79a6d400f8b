import { and, eq } from 'drizzle-orm';
import type { Actor } from '../../domain/shared/actor.ts';
import { DomainError } from '../../domain/shared/domain-error.ts';
import { authorise } from '../access/can.ts';
import { recordChange } from '../audit/record.ts';
import { consultationOf } from '../consultations/read-consultation.ts';
import type { Context } from '../context.ts';
import { sourceDocument } from '../db/schema.ts';

/**
 * Takes the draft guidance out of a consultation that is not published yet, for good.
 * @throws DomainError `not-found`; `already-done` once published; what `authorise` throws
 */
export async function discardDocument(
	ctx: Context,
	actor: Actor,
	{ consultationId }: { consultationId: string }
): Promise<void> {
	authorise(actor, 'consultation:edit');
	await ctx.db.write(async (tx) => {
		const { phase } = await consultationOf(ctx, tx, consultationId);
		if (phase !== 'draft') throw new DomainError('already-done', 'published');
		const [gone] = await tx
			.delete(sourceDocument)
			.where(and(eq(sourceDocument.consultationId, consultationId), eq(sourceDocument.number, 1)))
			.returning({ fileName: sourceDocument.fileName });
		if (gone === undefined) throw new DomainError('not-found', 'document');
		await recordChange(ctx, tx, actor, {
			action: 'consultation:guidance-removed',
			subjectKind: 'consultation',
			subjectId: consultationId,
			detail: { fileName: gone.fileName }
		});
	});
}
