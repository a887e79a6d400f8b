import { blocksOf, type Block } from './block.ts';
import type { Loot } from './loot.ts';
import { simulate, type World } from './simulate.ts';

/** What is kept of a world: games of guessing, as the thief plays them with a backup and without. */
export interface Played {
	alone: Block[];
	withBackup: Block[];
}

/** Lets worlds live `atOnce` at a time; `look` is shown each before it is thrown away. */
export async function playWorlds(
	worlds: readonly World[],
	{ atOnce, look }: { atOnce: number; look?: (loot: Loot) => void }
): Promise<Played> {
	const rest = [...worlds.entries()].values();
	const played: Played[] = [];
	await Promise.all(
		Array.from({ length: atOnce }, async () => {
			// One iterator for all: each takes the next world when it is free.
			for (const [at, world] of rest) {
				const loot = await simulate(world).catch((error: unknown) => again(world, error));
				look?.(loot);
				played[at] = { alone: blocksOf(loot, false), withBackup: blocksOf(loot, true) };
				loot.remove();
			}
		})
	);
	return {
		alone: played.flatMap(({ alone }) => alone),
		withBackup: played.flatMap(({ withBackup }) => withBackup)
	};
}

/** On a machine that is too busy a connection may be lost; the same world comes out again. */
function again(world: World, error: unknown): Promise<Loot> {
	console.error(`seed ${String(world.seed)} again:`, error);
	return simulate(world);
}
