import { liveTheme, type Theme } from '$lib/domain/coding/codebook';
import { DomainError } from '$lib/domain/shared/domain-error';
import type { Actor } from '$lib/domain/shared/actor';
import { authorise } from '$lib/server/access/can';
import type { Context } from '$lib/server/context';
import { readCodebook, type CodebookReading } from '$lib/server/coding/read-codebook';

/** The theme of a page's address in its codebook, with its counts. */
export async function themeOf(
	ctx: Context,
	actor: Actor,
	{ consultationId, themeId }: { consultationId: string; themeId: string }
): Promise<CodebookReading & { theme: Theme }> {
	const reading = await readCodebook(ctx, actor, consultationId);
	const all = reading.tree.flatMap(({ children, ...top }) => [top, ...children]);
	const theme = liveTheme(all, themeId);
	if (theme === undefined) throw new DomainError('not-found', 'theme');
	return { ...reading, theme };
}

/** The same for a form that changes the theme: only for those who may. */
export async function themeToChange(
	...[ctx, actor, address]: Parameters<typeof themeOf>
): ReturnType<typeof themeOf> {
	authorise(actor, 'coding:edit');
	return await themeOf(ctx, actor, address);
}
