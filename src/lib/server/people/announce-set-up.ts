import type { Context } from '../context.ts';
import { isSetUp } from './is-set-up.ts';
import { setUpSecret } from './set-up-secret.ts';

/** Where this server is reached, as far as it can tell; development listens on another port. */
const origin = (): string => {
	const port = process.env.PORT ?? (process.env.NODE_ENV === 'development' ? '5173' : '3000');
	return process.env.ORIGIN ?? `http://localhost:${port}`;
};

/**
 * Prints the one-time set-up link while no account exists, on a line of its own that programs can
 * find: `Set up Soundings: <address>`. To standard output and never to the log, which is kept.
 */
export async function announceSetUp(
	ctx: Context,
	print: (line: string) => void = (line) => process.stdout.write(line)
): Promise<void> {
	if (await isSetUp(ctx.db.read)) return;
	print(`Set up Soundings: ${origin()}/set-up/${setUpSecret(ctx.random)}\n`);
}
