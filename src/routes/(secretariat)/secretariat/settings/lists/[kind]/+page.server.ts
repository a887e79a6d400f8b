import { fail, redirect } from '@sveltejs/kit';
import { entryDetailsSchema } from '$lib/domain/organisations/entry-details';
import { DomainError } from '$lib/domain/shared/domain-error';
import { parseForm, readForm } from '$lib/server/http/form';
import { handled } from '$lib/server/http/handled';
import { addListEntry } from '$lib/server/organisations/add-list-entry';
import { moveListEntry } from '$lib/server/organisations/move-list-entry';
import { readListEntries } from '$lib/server/organisations/read-list-entries';
import { restoreListEntry } from '$lib/server/organisations/restore-list-entry';
import { listKind } from '../list-kind';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const SAID: Record<string, string> = {
	added: 'The entry is in the list.',
	changed: 'The entry is changed, for every organisation that holds it.',
	archived: 'The entry is archived. Organisations that hold it keep it.',
	restored: 'The entry is in the list again.'
};

export const load: PageServerLoad = handled(async ({ locals: { ctx, actor }, params, url }) => {
	const kind = listKind(params.kind);
	const entries = (await readListEntries(ctx, actor)).filter((entry) => entry.kind === kind);
	return {
		kind,
		entries: entries.filter(({ isArchived }) => !isArchived),
		archived: entries.filter(({ isArchived }) => isArchived),
		flash: SAID[url.searchParams.get('done') ?? ''] ?? null
	};
});

async function entryIdOf(request: Request): Promise<string> {
	const { id } = await readForm(request);
	if (typeof id !== 'string') throw new DomainError('bad-request', 'no entry');
	return id;
}

const move = (direction: 'up' | 'down') =>
	handled(async ({ request, locals: { ctx, actor }, params }: RequestEvent) => {
		await moveListEntry(ctx, actor, { id: await entryIdOf(request), direction });
		redirect(303, `/secretariat/settings/lists/${listKind(params.kind)}`);
	});

export const actions = {
	add: handled(async ({ request, locals: { ctx, actor }, params }: RequestEvent) => {
		const kind = listKind(params.kind);
		const parsed = await parseForm(request, entryDetailsSchema);
		if (!parsed.ok) return fail(400, parsed.error);
		const added = await addListEntry(ctx, actor, { kind, details: parsed.value });
		if (!added.ok) return fail(400, { values: { ...parsed.value }, errors: { ...added.error } });
		redirect(303, `/secretariat/settings/lists/${kind}?done=added`);
	}),
	up: move('up'),
	down: move('down'),
	restore: handled(async ({ request, locals: { ctx, actor }, params }: RequestEvent) => {
		await restoreListEntry(ctx, actor, await entryIdOf(request));
		redirect(303, `/secretariat/settings/lists/${listKind(params.kind)}?done=restored`);
	})
} satisfies Actions;
