import { REGISTER_LIST_KINDS } from '$lib/domain/organisations/register-list';
import { handled } from '$lib/server/http/handled';
import { readListEntries } from '$lib/server/organisations/read-list-entries';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = handled(async ({ locals: { ctx, actor } }) => {
	const entries = (await readListEntries(ctx, actor)).filter(({ isArchived }) => !isArchived);
	return {
		lists: REGISTER_LIST_KINDS.map((kind) => ({
			kind,
			names: entries.filter((entry) => entry.kind === kind).map(({ name }) => name)
		}))
	};
});
