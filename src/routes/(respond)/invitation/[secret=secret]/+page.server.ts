import { readPublished } from '$lib/server/consultations/read-published';
import { handled } from '$lib/server/http/handled';
import { currentBallotKey } from '$lib/server/identity/ballots/current-ballot-key';
import { findInvitation } from '$lib/server/identity/invitations/find-invitation';
import { makeReceipt } from '$lib/server/identity/receipts/receipt';
import { readOutlook } from '$lib/server/responses/answering/read-outlook';
import { openFromForm } from '../../open-from-form.server';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = handled(async ({ locals, params, setHeaders }) => {
	const invitation = await findInvitation(locals.ctx, params.secret);
	const { content, ...consultation } = await readPublished(locals.ctx, invitation.slug);
	// Where nobody can answer anonymously there is nothing to part.
	const key =
		consultation.phase === 'open' && content.attributions.includes('anonymous')
			? await currentBallotKey(locals.ctx, consultation.id)
			: null;
	// This address is a secret: no page that is opened from here is told it.
	setHeaders({ 'referrer-policy': 'strict-origin' });
	const { title, whoAsks, attributions, threshold } = content;
	return {
		isExample: consultation.isExample,
		...invitation,
		...{ title, whoAsks, attributions, threshold },
		phase: consultation.phase,
		opensAt: consultation.opensAt,
		closesAt: consultation.closesAt,
		ballot: key === null ? null : { versionId: key.versionId, publicKey: key.publicKey },
		outlook:
			consultation.phase === 'open'
				? await readOutlook(locals.ctx, { id: consultation.id, content })
				: null,
		receipt: makeReceipt(locals.ctx.random)
	};
});

export const actions = {
	default: handled(async (event: RequestEvent) => {
		const { slug } = await findInvitation(event.locals.ctx, event.params.secret);
		return openFromForm(event, {
			slug,
			invitationSecret: event.params.secret,
			takesBallot: true
		});
	})
} satisfies Actions;
