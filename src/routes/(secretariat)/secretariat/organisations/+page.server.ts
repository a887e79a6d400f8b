import { searchOfAddress } from '$lib/domain/organisations/organisation-search';
import { handled } from '$lib/server/http/handled';
import { listOrganisations } from '$lib/server/organisations/list-organisations';
import { readRegisterLists } from '$lib/server/organisations/read-register-lists';
import type { PageServerLoad } from './$types';

const SAID: Record<string, string> = {
	added: 'The organisation is in the register.',
	archived: 'The organisation is archived. You can restore it from the archived organisations.'
};

function whatWasDone(params: URLSearchParams): string | null {
	if (params.get('done') !== 'imported') return SAID[params.get('done') ?? ''] ?? null;
	const count = (name: string) => Number.parseInt(params.get(name) ?? '0', 10) || 0;
	return `The import is done: ${String(count('new'))} added, ${String(count('changed'))} changed.`;
}

export const load: PageServerLoad = handled(async ({ locals: { ctx, actor }, url }) => {
	const search = searchOfAddress(url.searchParams);
	return {
		search,
		list: await listOrganisations(ctx, actor, search),
		lists: await readRegisterLists(ctx),
		flash: whatWasDone(url.searchParams)
	};
});
