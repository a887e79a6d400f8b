import { and, eq } from 'drizzle-orm';
import { sourceContentSchema, type SourceContent } from '../../domain/documents/clause.ts';
import { pinsOf, withPins, type Pin } from '../../domain/consultations/pins.ts';
import type { Actor } from '../../domain/shared/actor.ts';
import { DomainError } from '../../domain/shared/domain-error.ts';
import { err, ok, type Result } from '../../domain/shared/result.ts';
import { authorise } from '../access/can.ts';
import { consultationOf } from '../consultations/read-consultation.ts';
import { writeDraft } from '../consultations/revise-draft.ts';
import type { Context } from '../context.ts';
import { sourceDocument } from '../db/schema.ts';

export interface DocumentToChange {
	consultationId: string;
	/** The one that was looked at. */
	revision: number;
}

/** What becomes of a document, and of the questions that are pinned to its clauses. */
export interface RevisedDocument {
	content: SourceContent;
	/** Only those that move. */
	pins: readonly Pin[];
}

/**
 * Saves one change to the draft guidance of a consultation that is not published yet, and the pins
 * of questions that move with it, together. `change` is pure.
 * @returns the new revision; `changed-meanwhile` when it is not what was looked at any more
 * @throws DomainError `not-found`; `already-done` once published; what `authorise` throws
 */
export async function reviseDocument(
	ctx: Context,
	actor: Actor,
	{ consultationId, revision }: DocumentToChange,
	change: (content: SourceContent, pins: readonly Pin[]) => RevisedDocument | null
): Promise<Result<{ revision: number }, 'changed-meanwhile'>> {
	authorise(actor, 'consultation:edit');
	return await ctx.db.write(async (tx) => {
		const current = await consultationOf(ctx, tx, consultationId);
		if (current.phase !== 'draft') throw new DomainError('already-done', 'published');
		const isIt = and(
			eq(sourceDocument.consultationId, consultationId),
			eq(sourceDocument.number, 1)
		);
		const [row] = await tx
			.select({ content: sourceDocument.content, revision: sourceDocument.revision })
			.from(sourceDocument)
			.where(isIt);
		if (row === undefined) throw new DomainError('not-found', 'document');
		if (row.revision !== revision) return err('changed-meanwhile' as const);
		const changed = change(sourceContentSchema.parse(row.content), pinsOf(current.draft));
		if (changed === null) return err('changed-meanwhile' as const);
		await tx
			.update(sourceDocument)
			.set({ content: changed.content, revision: revision + 1 })
			.where(isIt);
		const draft = withPins(current.draft, changed.pins);
		if (draft !== current.draft) await writeDraft(ctx, tx, actor, { current, content: draft });
		return ok({ revision: revision + 1 });
	});
}
