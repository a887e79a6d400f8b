import type { Context } from '../context.ts';
import { siteOrigin } from '../site-origin.ts';
import { isSetUp } from './is-set-up.ts';
import { setUpSecret } from './set-up-secret.ts';

/**
 * Prints the one-time set-up link while no account exists, on a line of its own that programs can
 * find: `Set up Soundings: <address>`. To standard output and never to the log, which is kept.
 */
export async function announceSetUp(
	ctx: Context,
	print: (line: string) => void = (line) => process.stdout.write(line)
): Promise<void> {
	if (await isSetUp(ctx.db.read)) return;
	print(`Set up Soundings: ${siteOrigin()}/set-up/${setUpSecret(ctx.random)}\n`);
}
