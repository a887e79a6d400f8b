// `npm start`: from a fresh clone to a running server. Needs nothing but Node and npm.
import { ensureBuilt } from './build.js';
import { ensureInstalled } from './install.js';
import { stopWithNpm } from './stop-with-npm.js';

stopWithNpm();
try {
	await ensureInstalled();
	await ensureBuilt();
} catch (error) {
	const wasStopped = process.exitCode !== undefined;
	if (!wasStopped) console.error(error instanceof Error ? error.message : error);
	process.exit(process.exitCode ?? 1);
}
await import('./serve.js');
