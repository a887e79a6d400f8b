import { fail, redirect } from '@sveltejs/kit';
import { entryDetailsSchema } from '$lib/domain/organisations/entry-details';
import { parseValues, readForm } from '$lib/server/http/form';
import { handled } from '$lib/server/http/handled';
import { changeListEntry } from '$lib/server/organisations/change-list-entry';
import { listKind } from '../../list-kind';
import { entryOfAddress } from './entry-of-address.server';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = handled(async ({ locals: { ctx, actor }, params }) => ({
	entry: await entryOfAddress(ctx, actor, params)
}));

const text = (value: string | string[] | undefined) => (typeof value === 'string' ? value : '');

export const actions = {
	default: handled(async ({ request, locals: { ctx, actor }, params }: RequestEvent) => {
		const values = await readForm(request);
		const parsed = parseValues(values, entryDetailsSchema);
		if (!parsed.ok) return fail(400, parsed.error);
		const changed = await changeListEntry(ctx, actor, {
			id: params.entryId,
			before: {
				name: text(values['name-before']),
				description: text(values['description-before']).replace(/\r\n/g, '\n')
			},
			details: parsed.value
		});
		if (!changed.ok) return fail(400, { values, errors: { ...changed.error } });
		redirect(303, `/secretariat/settings/lists/${listKind(params.kind)}?done=changed`);
	})
} satisfies Actions;
