import { and, eq } from 'drizzle-orm';
import type { Actor } from '../../domain/shared/actor.ts';
import { DomainError } from '../../domain/shared/domain-error.ts';
import { authorise } from '../access/can.ts';
import { recordChange } from '../audit/record.ts';
import type { Context } from '../context.ts';
import { consultationDocument } from '../db/schema.ts';

/**
 * Takes a file away; it cannot be brought back. The record of changes keeps its name.
 * @throws DomainError `not-found`; what `authorise` throws
 */
export async function removeDocument(
	ctx: Context,
	actor: Actor,
	{ consultationId, documentId }: { consultationId: string; documentId: string }
): Promise<void> {
	authorise(actor, 'consultation:edit');
	await ctx.db.write(async (tx) => {
		const [removed] = await tx
			.delete(consultationDocument)
			.where(
				and(
					eq(consultationDocument.id, documentId),
					eq(consultationDocument.consultationId, consultationId)
				)
			)
			.returning({ fileName: consultationDocument.fileName });
		if (removed === undefined) throw new DomainError('not-found', 'document');
		await recordChange(ctx, tx, actor, {
			action: 'consultation:document-removed',
			subjectKind: 'consultation',
			subjectId: consultationId,
			detail: { fileName: removed.fileName }
		});
	});
}
