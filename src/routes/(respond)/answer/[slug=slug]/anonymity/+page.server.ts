import { DomainError } from '$lib/domain/shared/domain-error';
import { readPublished } from '$lib/server/consultations/read-published';
import { handled } from '$lib/server/http/handled';
import { readBallotBox } from '$lib/server/identity/ballots/read-ballot-box';
import { readBallotKeys } from '$lib/server/identity/ballots/read-ballot-keys';
import type { PageServerLoad } from './$types';

// Among the pages of answering, and not the public ones: whoever reads this is about to answer, and
// that somebody reads it is not logged either.
export const load: PageServerLoad = handled(async ({ locals, params }) => {
	const { id, slug, isExample, content, phase, closesAt } = await readPublished(
		locals.ctx,
		params.slug
	);
	const { title, threshold, attributions, audience } = content;
	if (audience !== 'invited' || !attributions.includes('anonymous'))
		throw new DomainError('not-found', 'no ballots');
	return {
		...{ slug, isExample, title, threshold, closesAt },
		keys: await readBallotKeys(locals.ctx.db.read, id),
		numbers: await readBallotBox(locals.ctx, { consultationId: id, phase, threshold })
	};
});
