import type { ConsultationContent } from '../../domain/consultations/content.ts';
import type { Actor } from '../../domain/shared/actor.ts';
import { ok, type Result } from '../../domain/shared/result.ts';
import type { Context } from '../context.ts';
import { reviseDraft, type DraftToRevise, type StaleDraft } from './revise-draft.ts';

export interface Details {
	/** Everything but the questions. */
	words: Omit<ConsultationContent, 'sections'>;
	opensAt: Date | null;
	closesAt: Date | null;
}

/**
 * Saves what a draft says about itself. After publishing the dates are left as they are:
 * closing moves by `changeClosing`, which tells the public, and opening does not move.
 * @returns the new revision, or `StaleDraft`; throws as `reviseDraft`
 */
export async function editDetails(
	ctx: Context,
	actor: Actor,
	input: DraftToRevise & { details: Details }
): Promise<Result<{ revision: number }, StaleDraft>> {
	const { words, opensAt, closesAt } = input.details;
	return await reviseDraft<never>(ctx, actor, input, (current) =>
		ok({
			content: { ...current.draft, ...words },
			...(current.publishedAt === null ? { opensAt, closesAt } : {})
		})
	);
}
