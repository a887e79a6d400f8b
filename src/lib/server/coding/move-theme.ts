import type { CodebookRefusal } from '../../domain/coding/codebook-refusal.ts';
import { planMoving, planStep } from '../../domain/coding/plan-operation.ts';
import type { Actor } from '../../domain/shared/actor.ts';
import { ok, type Result } from '../../domain/shared/result.ts';
import type { Context } from '../context.ts';
import { changeCodebook } from './change-codebook.ts';

/** Where to: one place up or down, or to the end under another theme (null: the first level). */
export type MoveTarget = 'up' | 'down' | { parentId: string | null };

/** Moves a theme within the codebook. */
export async function moveTheme(
	ctx: Context,
	actor: Actor,
	input: { consultationId: string; themeId: string; to: MoveTarget }
): Promise<Result<null, CodebookRefusal>> {
	const { consultationId, themeId, to } = input;
	const done = await changeCodebook(ctx, actor, consultationId, (codebook) => {
		const plan =
			typeof to === 'string'
				? planStep(codebook, themeId, to)
				: planMoving(codebook, themeId, to.parentId);
		return Promise.resolve(plan.ok ? ok({ operation: plan.value, created: null }) : plan);
	});
	return done.ok ? ok(null) : done;
}
