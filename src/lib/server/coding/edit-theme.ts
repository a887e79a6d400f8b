import type { CodebookRefusal } from '../../domain/coding/codebook-refusal.ts';
import { planEditing, type ThemeWords } from '../../domain/coding/plan-operation.ts';
import type { Actor } from '../../domain/shared/actor.ts';
import { ok, type Result } from '../../domain/shared/result.ts';
import type { Context } from '../context.ts';
import { changeCodebook } from './change-codebook.ts';

/**
 * Gives a theme a new name and description. `seen` is what the person had before them: when
 * somebody else changed it in between, the answer is `stale` and nothing is changed.
 */
export async function editTheme(
	ctx: Context,
	actor: Actor,
	input: { consultationId: string; themeId: string; seen: ThemeWords; typed: ThemeWords }
): Promise<Result<null, CodebookRefusal>> {
	const done = await changeCodebook(ctx, actor, input.consultationId, (codebook) => {
		const plan = planEditing(codebook, input);
		return Promise.resolve(plan.ok ? ok({ operation: plan.value, created: null }) : plan);
	});
	return done.ok ? ok(null) : done;
}
