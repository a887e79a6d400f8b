// `npm start`: from a fresh clone to a running server. Needs nothing but Node and npm.
import { ensureBuilt } from './build.js';
import { ensureInstalled } from './install.js';

try {
	await ensureInstalled();
	await ensureBuilt();
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exit(process.exitCode ?? 1);
}
await import('./serve.js');
