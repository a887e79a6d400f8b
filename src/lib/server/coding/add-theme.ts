import type { CodebookRefusal } from '../../domain/coding/codebook-refusal.ts';
import { planAdding, type ThemeWords } from '../../domain/coding/plan-operation.ts';
import type { Actor } from '../../domain/shared/actor.ts';
import { ok, type Result } from '../../domain/shared/result.ts';
import type { Context } from '../context.ts';
import { changeCodebook } from './change-codebook.ts';

/**
 * Adds a theme, or a sub-theme under `parentId`, at the end.
 * @returns the new theme's id, or why it cannot be added
 */
export async function addTheme(
	ctx: Context,
	actor: Actor,
	input: ThemeWords & { consultationId: string; parentId: string | null }
): Promise<Result<string, CodebookRefusal>> {
	const id = ctx.random.id();
	const { consultationId, ...words } = input;
	const done = await changeCodebook(ctx, actor, consultationId, (codebook) => {
		const created = planAdding(codebook, { ...words, id });
		return Promise.resolve(
			created.ok ? ok({ operation: { kind: 'add', themeId: id }, created: created.value }) : created
		);
	});
	return done.ok ? ok(id) : done;
}
