import { liveTheme, type Theme } from '$lib/domain/coding/codebook';
import { DomainError } from '$lib/domain/shared/domain-error';
import type { Actor } from '$lib/domain/shared/actor';
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
