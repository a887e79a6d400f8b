import {
	correctionBlockers,
	type CorrectionBlocker
} from '../../domain/consultations/correction-blockers.ts';
import { isSameContent } from '../../domain/consultations/is-same-content.ts';
import {
	publishingBlockers,
	type PublishingBlocker
} from '../../domain/consultations/publishing-blockers.ts';
import type { Actor } from '../../domain/shared/actor.ts';
import { DomainError } from '../../domain/shared/domain-error.ts';
import { err, ok, type Result } from '../../domain/shared/result.ts';
import { authorise } from '../access/can.ts';
import { recordChange } from '../audit/record.ts';
import type { Context } from '../context.ts';
import { consultationVersion } from '../db/schema.ts';
import { hasSourceOf } from './blockers-of-draft.ts';
import { consultationOf, type Consultation } from './read-consultation.ts';
import { staleDraft, type DraftToRevise, type StaleDraft } from './revise-draft.ts';
import { contentOfVersion } from './content-of-version.ts';

type Blocked = { kind: 'blocked'; blockers: (PublishingBlocker | CorrectionBlocker)[] };

/**
 * Freezes the draft of a published consultation as its next version. Answers keep pointing at
 * the version they were given to.
 * @param input.changeNote what changed and why, for the public; not empty
 * @returns the version's number; `StaleDraft`; what blocks; `nothing-changed`
 * @throws DomainError `not-found`; `not-ready` for what is not published; `already-done` for what
 * is archived; `bad-request` without a note; what `authorise` throws
 */
export async function publishCorrection(
	ctx: Context,
	actor: Actor,
	input: DraftToRevise & { changeNote: string }
): Promise<Result<{ number: number }, StaleDraft | Blocked | { kind: 'nothing-changed' }>> {
	authorise(actor, 'consultation:publish');
	if (actor.kind !== 'person') throw new DomainError('not-allowed', 'a person publishes');
	if (input.changeNote.trim() === '') throw new DomainError('bad-request', 'no change note');
	const versionId = ctx.random.id();
	return await ctx.db.write(async (tx) => {
		const current = await consultationOf(ctx, tx, input.consultationId);
		if (current.phase === 'archived') throw new DomainError('already-done', 'archived');
		if (current.latestVersion === null) throw new DomainError('not-ready', 'not published');
		if (current.draftRevision !== input.revision) return err(await staleDraft(tx, current));
		const published = await contentOfVersion(ctx, tx, current.latestVersion.id);
		if (isSameContent(published, current.draft)) return err({ kind: 'nothing-changed' as const });
		const blockers = blockersOfCorrection(
			ctx,
			current,
			published,
			await hasSourceOf(tx, current.id)
		);
		if (blockers.length > 0) return err({ kind: 'blocked' as const, blockers });
		const number = current.latestVersion.number + 1;
		await tx.insert(consultationVersion).values({
			id: versionId,
			consultationId: current.id,
			number,
			content: current.draft,
			changeNote: input.changeNote,
			publishedAt: ctx.clock.now(),
			publishedBy: actor.personId
		});
		await recordChange(ctx, tx, actor, {
			action: 'consultation:corrected',
			subjectKind: 'consultation',
			subjectId: current.id,
			detail: { version: number }
		});
		return ok({ number });
	});
}

/**
 * What blocks the draft from becoming the next version. Before it opens nobody has answered, so
 * only what blocks any publishing counts.
 */
export function blockersOfCorrection(
	ctx: Pick<Context, 'clock'>,
	current: Consultation,
	published: Consultation['draft'],
	hasSource: boolean
): (PublishingBlocker | CorrectionBlocker)[] {
	const { draft: content, opensAt, closesAt } = current;
	const unfinished = publishingBlockers(
		{ content, opensAt, closesAt, hasSource },
		ctx.clock
	).filter(
		// Wording may be put right after closing too.
		({ code }) => code !== 'closes-in-the-past'
	);
	const hasOpened = current.phase !== 'scheduled';
	return [...unfinished, ...(hasOpened ? correctionBlockers(published, content) : [])];
}
