import type { CodebookRefusal } from '../../domain/coding/codebook-refusal.ts';
import { planDeleting } from '../../domain/coding/plan-operation.ts';
import type { Actor } from '../../domain/shared/actor.ts';
import { ok, type Result } from '../../domain/shared/result.ts';
import type { Context } from '../context.ts';
import { changeCodebook } from './change-codebook.ts';

/** Deletes a theme and its sub-themes. Their codings are kept out of sight, for undoing. */
export async function deleteTheme(
	ctx: Context,
	actor: Actor,
	input: { consultationId: string; themeId: string }
): Promise<Result<null, CodebookRefusal>> {
	const done = await changeCodebook(ctx, actor, input.consultationId, (codebook) => {
		const plan = planDeleting(codebook, input.themeId);
		return Promise.resolve(plan.ok ? ok({ operation: plan.value, created: null }) : plan);
	});
	return done.ok ? ok(null) : done;
}
