import { systemClock } from '../clock.ts';
import type { Context } from '../context.ts';
import { openDatabase } from '../db/client.ts';
import { databaseUrl } from '../db/dialect.ts';
import { makeLog } from '../log.ts';
import { systemRandom } from '../random.ts';
import { openSealing } from '../secret-key.ts';

let running: Promise<Context> | undefined;

/** The process's one context: opened and migrated at the first call. */
export function app(): Promise<Context> {
	running ??= open();
	return running;
}

async function open(): Promise<Context> {
	// First: without its key the program does not touch the database.
	const sealing = openSealing(databaseUrl());
	const db = await openDatabase();
	await db.migrate();
	return { db, clock: systemClock, random: systemRandom, log: makeLog(), sealing };
}
