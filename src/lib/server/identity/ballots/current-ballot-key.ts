import type { Context } from '../../context.ts';
import { ensureBallotKeys } from './ensure-ballot-keys.ts';
import { readBallotKeys, type PublicBallotKey } from './read-ballot-keys.ts';

/**
 * The key under which ballots of a consultation are given out now: the latest version's. One that
 * is missing is made first.
 * @returns null where there are none to be had: an open link, or closed before there was a key
 */
export async function currentBallotKey(
	ctx: Context,
	consultationId: string
): Promise<PublicBallotKey | null> {
	const found = (await readBallotKeys(ctx.db.read, consultationId)).at(-1);
	if (found !== undefined) return found;
	await ensureBallotKeys(ctx, consultationId);
	return (await readBallotKeys(ctx.db.read, consultationId)).at(-1) ?? null;
}
