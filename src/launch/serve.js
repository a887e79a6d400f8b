// Runs what was built, in this process: signals and exit codes are the server's own.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './root.js';

// Migrations, and the default database, are found from here.
process.chdir(root);

const { env } = process;
env.NODE_ENV ??= 'production';
env.PORT ??= '3000';
// Without one of these the server takes every request for https, and refuses every form.
if (!env.ORIGIN && !env.PROTOCOL_HEADER && !env.HOST_HEADER)
	env.ORIGIN = `http://localhost:${env.PORT}`;
// Enough for a document to download; every other route allows less.
env.BODY_SIZE_LIMIT ??= '25M';

const entry = join(root, 'build', 'index.js');
if (!existsSync(entry)) {
	console.error('There is no build here: use `npm start`, which makes one.');
	process.exit(1);
}

/** @type {{ server: { server: import('node:http').Server } }} */
const { server } = await import(pathToFileURL(entry).href);
const http = server.server;

http.once('error', (error) => {
	if ('code' in error && error.code === 'EADDRINUSE')
		console.error(`Port ${String(env.PORT)} is taken. Choose another: PORT=3001 npm start`);
	else console.error(`Cannot listen: ${error.message}`);
	process.exit(1);
});

const sayWhere = () => console.log(`Soundings is ready at ${env.ORIGIN ?? 'its public address'}`);
if (http.listening) sayWhere();
else http.once('listening', sayWhere);
