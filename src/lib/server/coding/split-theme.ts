import type { CodebookRefusal } from '../../domain/coding/codebook-refusal.ts';
import { planAdding, planSplitting, type ThemeWords } from '../../domain/coding/plan-operation.ts';
import type { Actor } from '../../domain/shared/actor.ts';
import { ok, type Result } from '../../domain/shared/result.ts';
import type { Context } from '../context.ts';
import { changeCodebook } from './change-codebook.ts';
import { passagesWithTheme } from './codebook-rows.ts';

/**
 * Splits chosen passages of a theme off to a new theme, with the stance they have.
 * @returns the new theme's id
 */
export async function splitTheme(
	ctx: Context,
	actor: Actor,
	input: ThemeWords & {
		consultationId: string;
		fromThemeId: string;
		parentId: string | null;
		passageIds: readonly string[];
	}
): Promise<Result<string, CodebookRefusal>> {
	const { consultationId, fromThemeId, passageIds, ...words } = input;
	const id = ctx.random.id();
	const done = await changeCodebook(ctx, actor, consultationId, async (codebook, tx) => {
		const created = planAdding(codebook, { ...words, id });
		if (!created.ok) return created;
		const here = await passagesWithTheme(tx, fromThemeId);
		const plan = planSplitting(codebook, fromThemeId, created.value, passageIds, () => here);
		return plan.ok ? ok({ operation: plan.value, created: created.value }) : plan;
	});
	return done.ok ? ok(id) : done;
}
