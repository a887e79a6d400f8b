import type { Actor } from '../../domain/shared/actor.ts';
import { DomainError } from '../../domain/shared/domain-error.ts';
import { ok, type Result } from '../../domain/shared/result.ts';
import { authorise } from '../access/can.ts';
import type { Context } from '../context.ts';
import { contentOfVersion } from './content-of-version.ts';
import { consultationOf } from './read-consultation.ts';
import { reviseDraft, type DraftToRevise, type StaleDraft } from './revise-draft.ts';

/**
 * Puts the draft of a published consultation back to what is published.
 * @returns the new revision, or `StaleDraft`
 * @throws DomainError `not-ready` for what is not published; as `reviseDraft`
 */
export async function discardChanges(
	ctx: Context,
	actor: Actor,
	input: DraftToRevise
): Promise<Result<{ revision: number }, StaleDraft>> {
	authorise(actor, 'consultation:edit');
	const { latestVersion } = await consultationOf(ctx, ctx.db.read, input.consultationId);
	if (latestVersion === null) throw new DomainError('not-ready', 'not published');
	// A version never changes, so it may be read before the write; a newer one would be stale.
	const content = await contentOfVersion(ctx, ctx.db.read, latestVersion.id);
	return await reviseDraft<never>(ctx, actor, input, () => ok({ content }));
}
