import { searchOfAddress } from '$lib/domain/organisations/organisation-search';
import { handled } from '$lib/server/http/handled';
import { exportRegister } from '$lib/server/organisations/export-register';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = handled(async ({ locals: { ctx, actor }, url }) => {
	const csv = await exportRegister(ctx, actor, searchOfAddress(url.searchParams));
	return new Response(csv, {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': 'attachment; filename="organisations.csv"'
		}
	});
});
