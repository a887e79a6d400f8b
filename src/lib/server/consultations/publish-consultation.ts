import { eq, inArray } from 'drizzle-orm';
import type { PublishingBlocker } from '../../domain/consultations/publishing-blockers.ts';
import { slugCandidates } from '../../domain/consultations/slug.ts';
import type { Actor } from '../../domain/shared/actor.ts';
import { DomainError } from '../../domain/shared/domain-error.ts';
import { err, ok, type Result } from '../../domain/shared/result.ts';
import { authorise } from '../access/can.ts';
import { recordChange } from '../audit/record.ts';
import type { Context } from '../context.ts';
import { consultation, consultationVersion } from '../db/schema.ts';
import { blockersOfDraft } from './blockers-of-draft.ts';
import { consultationOf } from './read-consultation.ts';
import { staleDraft, type DraftToRevise, type StaleDraft } from './revise-draft.ts';

const ADDRESSES_TRIED = 50;

/**
 * Freezes the draft as version 1 and gives it its public address. An opening time that has
 * passed becomes now: nothing was open before it was published.
 * @returns the address; `StaleDraft` when the draft is not the one that was looked at; what blocks
 * @throws DomainError `not-found`; `already-done` when it is published; what `authorise` throws
 */
export async function publishConsultation(
	ctx: Context,
	actor: Actor,
	{ consultationId, revision }: DraftToRevise
): Promise<
	Result<{ slug: string }, StaleDraft | { kind: 'blocked'; blockers: PublishingBlocker[] }>
> {
	authorise(actor, 'consultation:publish');
	if (actor.kind !== 'person') throw new DomainError('not-allowed', 'a person publishes');
	const versionId = ctx.random.id();
	return await ctx.db.write(async (tx) => {
		const current = await consultationOf(ctx, tx, consultationId);
		const { draft, opensAt } = current;
		if (current.publishedAt !== null || current.phase === 'archived')
			throw new DomainError('already-done', 'published or archived');
		if (current.draftRevision !== revision) return err(await staleDraft(tx, current));
		const blockers = await blockersOfDraft(ctx, tx, current);
		if (blockers.length > 0 || opensAt === null) return err({ kind: 'blocked' as const, blockers });

		const now = ctx.clock.now();
		const candidates = slugCandidates(draft.title, ADDRESSES_TRIED);
		const taken = await tx
			.select({ slug: consultation.slug })
			.from(consultation)
			.where(inArray(consultation.slug, candidates));
		const used = new Set(taken.map((row) => row.slug));
		const slug = candidates.find((each) => !used.has(each));
		if (slug === undefined) throw new DomainError('not-ready', 'too many with this title');
		await tx
			.update(consultation)
			.set({ slug, publishedAt: now, opensAt: opensAt < now ? now : opensAt })
			.where(eq(consultation.id, consultationId));
		await tx.insert(consultationVersion).values({
			id: versionId,
			consultationId,
			number: 1,
			content: draft,
			changeNote: '',
			publishedAt: now,
			publishedBy: actor.personId
		});
		await recordChange(ctx, tx, actor, {
			action: 'consultation:published',
			subjectKind: 'consultation',
			subjectId: consultationId,
			detail: { version: 1 }
		});
		return ok({ slug });
	});
}
