import { createRequire } from 'node:module';
import type Client from 'better-sqlite3';

// Its version 12 ends the process on Node 24 when a statement is collected outside of JavaScript
// (node::RemoveEnvironmentCleanupHook: env is null); version 13 does not, and does not run on
// Node 20. Both are installed where they can be; their methods are the same.
const name = process.versions.node.startsWith('20.') ? 'better-sqlite3' : 'better-sqlite3-13';

/** better-sqlite3, in the version that this Node can run. */
// A `require` has no types, and which of the two it loads is known at run time only.
export const Sqlite = createRequire(import.meta.url)(name) as typeof Client;

export type Connection = Client.Database;
