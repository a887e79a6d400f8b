import { json } from '@sveltejs/kit';
import { z } from 'zod';
import { VISITOR } from '$lib/domain/shared/actor';
import { DomainError } from '$lib/domain/shared/domain-error';
import { handled } from '$lib/server/http/handled';
import { issueBallot } from '$lib/server/identity/ballots/issue-ballot';
import type { RequestHandler } from './$types';

const LARGEST = 5_000;
const requestSchema = z.object({ versionId: z.string().max(64), blinded: z.string().max(600) });

/** Signs the blinded message of the ballot script: `issueBallot`. */
export const POST: RequestHandler = handled(async ({ locals, params, request }) => {
	const sent: unknown = await request.json().catch(() => null);
	const parsed = requestSchema.safeParse(sent);
	if (!parsed.success) throw new DomainError('bad-request', 'ballot request');
	return json(await issueBallot(locals.ctx, VISITOR, { secret: params.secret, ...parsed.data }));
}, LARGEST);
