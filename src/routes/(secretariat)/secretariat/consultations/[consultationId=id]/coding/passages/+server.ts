import { json } from '@sveltejs/kit';
import { z } from 'zod';
import { CODING_CLOSED, CODING_CLOSED_WORDS } from '$lib/domain/coding/coding-closed';
import { PASSAGE_REFUSALS } from '$lib/domain/coding/passage-refusal';
import { STANCES } from '$lib/domain/coding/stance';
import { DomainError } from '$lib/domain/shared/domain-error';
import { codePassage } from '$lib/server/coding/code-passage';
import { handled } from '$lib/server/http/handled';
import type { RequestHandler } from './$types';

const stance = z.enum(STANCES);
const bodySchema = z.object({
	responseId: z.string().max(40),
	questionId: z.string().max(40),
	start: z.int().min(0),
	end: z.int().min(1),
	quoted: z.string(),
	wanted: z
		.array(
			z.union([
				z.object({ themeId: z.string().max(40), stance }),
				z.object({ newThemeName: z.string().max(120), stance })
			])
		)
		.max(50),
	seenThemeIds: z.array(z.string().max(40)).max(200)
});

/** Gives a passage its themes. Said as JSON, because only the reading view's script sends it. */
export const POST: RequestHandler = handled(async ({ locals, params, request }) => {
	const body = bodySchema.safeParse(await request.json().catch(() => null));
	if (!body.success) throw new DomainError('bad-request', 'passage');
	try {
		const { consultationId } = params;
		const done = await codePassage(locals.ctx, locals.actor, { ...body.data, consultationId });
		return done.ok
			? json({ passageId: done.value })
			: json({ message: `${PASSAGE_REFUSALS[done.error]}.` }, { status: 409 });
	} catch (thrown) {
		// The general words of this code would not say what to do.
		if (thrown instanceof DomainError && thrown.reason === CODING_CLOSED)
			return json({ message: CODING_CLOSED_WORDS }, { status: 409 });
		throw thrown;
	}
});
