import type { CodebookRefusal } from '../../domain/coding/codebook-refusal.ts';
import { planMerging } from '../../domain/coding/plan-operation.ts';
import type { Actor } from '../../domain/shared/actor.ts';
import { ok, type Result } from '../../domain/shared/result.ts';
import type { Context } from '../context.ts';
import { changeCodebook } from './change-codebook.ts';
import { passagesWithTheme } from './codebook-rows.ts';

/**
 * Merges a theme into another: its passages get the other theme with the stance they have, its
 * sub-themes move along, and it is deleted. A passage that has both keeps the other's stance.
 */
export async function mergeThemes(
	ctx: Context,
	actor: Actor,
	input: { consultationId: string; themeId: string; intoThemeId: string }
): Promise<Result<null, CodebookRefusal>> {
	const { consultationId, themeId, intoThemeId } = input;
	const done = await changeCodebook(ctx, actor, consultationId, async (codebook, tx) => {
		const here = await passagesWithTheme(tx, themeId);
		const there = await passagesWithTheme(tx, intoThemeId);
		const plan = planMerging(codebook, themeId, intoThemeId, (id) =>
			id === themeId ? here : there
		);
		return plan.ok ? ok({ operation: plan.value, created: null }) : plan;
	});
	return done.ok ? ok(null) : done;
}
