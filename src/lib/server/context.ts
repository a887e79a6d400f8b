import type { Clock } from '../domain/shared/clock.ts';
import type { Database } from './db/client.ts';
import type { Log } from './log.ts';
import type { Random } from './random.ts';
import type { Sealing } from './sealing.ts';

/** What every command and query is handed: the effects, and nothing of HTTP. */
export interface Context {
	db: Database;
	clock: Clock;
	random: Random;
	log: Log;
	/** For what must not be readable in a copy of the database. */
	sealing: Sealing;
}
