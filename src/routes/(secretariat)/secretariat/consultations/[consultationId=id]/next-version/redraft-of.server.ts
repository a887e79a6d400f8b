import { redirect } from '@sveltejs/kit';
import type { ClauseMatching } from '$lib/domain/documents/matching/clause-matching';
import { authorise } from '$lib/server/access/can';
import { readRedraft, type Redraft } from '$lib/server/redrafts/read-redraft';

interface Event {
	locals: App.Locals;
	params: { consultationId: string };
}

/** The two versions, matched; sends to the page that says what is missing when they are not. */
export async function redraftOf({
	locals: { ctx, actor },
	params
}: Event): Promise<Redraft & { matching: ClauseMatching }> {
	authorise(actor, 'report:edit');
	const found = await readRedraft(ctx, ctx.db.read, params.consultationId);
	const matching = found?.matching ?? null;
	if (found === null || matching === null)
		redirect(303, `/secretariat/consultations/${params.consultationId}/next-version`);
	return { ...found, matching };
}
