import type { Context } from '../context.ts';

/** Prints the one-time set-up link while no account exists. */
export function announceSetUp(_ctx: Context): Promise<void> {
	return Promise.resolve();
}
