import { and, desc, eq } from 'drizzle-orm';
import type { ConsultationContent } from '../../domain/consultations/content.ts';
import type { Actor } from '../../domain/shared/actor.ts';
import { DomainError } from '../../domain/shared/domain-error.ts';
import { err, ok, type Result } from '../../domain/shared/result.ts';
import { authorise } from '../access/can.ts';
import { recordChange } from '../audit/record.ts';
import type { Context } from '../context.ts';
import type { Reader, Writer } from '../db/client.ts';
import { auditEntry, consultation } from '../db/schema.ts';
import { consultationOf, type Consultation } from './read-consultation.ts';

/** The draft was saved by somebody else, or in another tab, after it was read. */
export interface StaleDraft {
	kind: 'stale';
	/** The revision that is saved now: send it to save over it. */
	revision: number;
	changedBy: string | null;
	changedAt: Date | null;
}

export interface DraftToRevise {
	consultationId: string;
	/** The revision that was read before the change was made. */
	revision: number;
}

/** What a change leaves; dates that are left out stay as they are. */
export interface RevisedDraft {
	content: ConsultationContent;
	opensAt?: Date | null;
	closesAt?: Date | null;
}

/**
 * Saves one change to a draft. `change` is pure: it gets
 * the draft as it is saved and returns what it becomes, or why not.
 * @returns the new revision; `StaleDraft` when the revision is not the one that was read
 * @throws DomainError `not-found`; `already-done` when it is archived; what `authorise` throws
 */
export async function reviseDraft<E>(
	ctx: Context,
	actor: Actor,
	{ consultationId, revision }: DraftToRevise,
	change: (current: Consultation) => Result<RevisedDraft, E>
): Promise<Result<{ revision: number }, E | StaleDraft>> {
	authorise(actor, 'consultation:edit');
	return await ctx.db.write(async (tx) => {
		const current = await consultationOf(ctx, tx, consultationId);
		if (current.phase === 'archived') throw new DomainError('already-done', 'archived');
		if (current.draftRevision !== revision) return err(await staleDraft(tx, current));
		const changed = change(current);
		if (!changed.ok) return changed;
		return ok(await writeDraft(ctx, tx, actor, { current, ...changed.value }));
	});
}

/**
 * Writes a draft in the transaction of a command that has asked for permission and has looked at
 * the revision, or that changes what no page of the draft shows being typed.
 */
export async function writeDraft(
	ctx: Context,
	tx: Writer,
	actor: Actor,
	{ current, content, ...dates }: RevisedDraft & { current: Consultation }
): Promise<{ revision: number }> {
	const revision = current.draftRevision + 1;
	await tx
		.update(consultation)
		.set({ draft: content, title: content.title, draftRevision: revision, ...dates })
		.where(
			and(eq(consultation.id, current.id), eq(consultation.draftRevision, current.draftRevision))
		);
	await recordChange(ctx, tx, actor, {
		action: 'consultation:edited',
		subjectKind: 'consultation',
		subjectId: current.id,
		detail: { revision }
	});
	return { revision };
}

// Publishing, documents and the like are recorded between two saves of the draft.
const LOOKED_BACK = 50;

/** Who saved the draft last, from the record of changes. */
export async function staleDraft(reader: Reader, current: Consultation): Promise<StaleDraft> {
	const recent = await reader
		.select({
			changedBy: auditEntry.personName,
			changedAt: auditEntry.at,
			detail: auditEntry.detail
		})
		.from(auditEntry)
		.where(eq(auditEntry.subjectId, current.id))
		.orderBy(desc(auditEntry.at))
		.limit(LOOKED_BACK);
	const last = recent.find(({ detail }) => detail.revision === current.draftRevision);
	return {
		kind: 'stale',
		revision: current.draftRevision,
		changedBy: last?.changedBy ?? null,
		changedAt: last?.changedAt ?? null
	};
}
