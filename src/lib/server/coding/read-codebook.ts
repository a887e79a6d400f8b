import { and, count, countDistinct, eq, isNull, sql } from 'drizzle-orm';
import { treeOf, type Theme, type ThemeInTree } from '../../domain/coding/codebook.ts';
import type { Actor } from '../../domain/shared/actor.ts';
import { authorise } from '../access/can.ts';
import type { Context } from '../context.ts';
import { coding, passage, response, theme } from '../db/schema.ts';
import { shownCondition } from '../responses/shown/shown.ts';
import { readCodebookRows } from './codebook-rows.ts';

/** Working figures, never for release: counts of what may be as little as one organisation. */
export interface ThemeCounts {
	passages: number;
	/** Responses, each of one organisation. */
	organisations: number;
}

export interface CodebookReading {
	tree: ThemeInTree[];
	/** By theme id, of the theme itself without its sub-themes. */
	own: Record<string, ThemeCounts>;
	/** By id of a first-level theme, together with its sub-themes: an organisation counts once. */
	whole: Record<string, ThemeCounts>;
}

/** The themes in order, nothing more: for filters and for choosing one. */
export async function readThemes(
	ctx: Context,
	actor: Actor,
	consultationId: string
): Promise<ThemeInTree[]> {
	authorise(actor, 'coding:read');
	return treeOf(await readCodebookRows(ctx.db.read, consultationId));
}

/** One theme that is not deleted; undefined otherwise. */
export const findTheme = (tree: readonly ThemeInTree[], id: string): Theme | undefined =>
	tree.flatMap((top) => [top, ...top.children]).find((found) => found.id === id);

/** The codebook with how often each theme was given, in responses that are shown now. */
export async function readCodebook(
	ctx: Context,
	actor: Actor,
	consultationId: string
): Promise<CodebookReading> {
	const tree = await readThemes(ctx, actor, consultationId);
	const shown = await shownCondition(ctx.db.read, ctx.clock, consultationId);
	const top = sql<string>`coalesce(${theme.parentId}, ${theme.id})`;
	const countBy = (key: typeof top | typeof theme.id) =>
		ctx.db.read
			.select({
				id: key,
				passages: countDistinct(coding.passageId),
				organisations: countDistinct(passage.responseId),
				codings: count()
			})
			.from(coding)
			.innerJoin(theme, eq(theme.id, coding.themeId))
			.innerJoin(passage, eq(passage.id, coding.passageId))
			.innerJoin(response, eq(response.id, passage.responseId))
			.where(and(eq(theme.consultationId, consultationId), isNull(theme.deletedAt), shown))
			.groupBy(key);
	const byId = (rows: (ThemeCounts & { id: string })[]) =>
		Object.fromEntries(
			rows.map(({ id, passages, organisations }) => [id, { passages, organisations }])
		);
	return { tree, own: byId(await countBy(theme.id)), whole: byId(await countBy(top)) };
}
