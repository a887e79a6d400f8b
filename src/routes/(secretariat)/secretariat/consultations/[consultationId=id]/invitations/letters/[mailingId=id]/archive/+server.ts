import { download } from '$lib/server/http/download';
import { handled } from '$lib/server/http/handled';
import { letterArchive } from '$lib/server/identity/letters/letter-files';
import { readMailing } from '$lib/server/identity/letters/read-mailing';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = handled(async ({ locals: { ctx, actor }, params, url }) => {
	const mailing = await readMailing(ctx, actor, { ...params, origin: url.origin });
	const archive = await letterArchive(ctx, mailing);
	return download(archive, `letters-${mailing.madeOn}.zip`, 'application/zip');
});
