import { redirect } from '@sveltejs/kit';
import { handled } from '$lib/server/http/handled';
import { archiveListEntry } from '$lib/server/organisations/archive-list-entry';
import { listKind } from '../../../list-kind';
import { entryOfAddress } from '../entry-of-address.server';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = handled(async ({ locals: { ctx, actor }, params }) => ({
	entry: await entryOfAddress(ctx, actor, params)
}));

export const actions = {
	default: handled(async ({ locals: { ctx, actor }, params }: RequestEvent) => {
		await archiveListEntry(ctx, actor, params.entryId);
		redirect(303, `/secretariat/settings/lists/${listKind(params.kind)}?done=archived`);
	})
} satisfies Actions;
