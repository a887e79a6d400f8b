import { expect, test as base, type BrowserContext } from '@playwright/test';
import { startServer, type Server } from './server.ts';

interface Fixtures {
	/** The story's own server, with an empty database. */
	server: Server;
	/** Fails the story when a page did what no page may: see below. */
	propriety: undefined;
}

/** A story: a test with a server of its own, whose pages are watched as it goes. */
export const test = base.extend<Fixtures>({
	server: async ({}, use, info) => {
		const server = await startServer();
		await use(server);
		await server.remove();
		if (info.status !== info.expectedStatus)
			await info.attach('server output', { body: server.output(), contentType: 'text/plain' });
	},
	baseURL: async ({ server }, use) => {
		await use(server.url);
	},
	propriety: [
		async ({ context, server }, use) => {
			const offences = watch(context, server.url);
			await use(undefined);
			expect(offences, 'what pages did that no page may').toEqual([]);
		},
		{ auto: true }
	]
});
export { expect };

/** Notes breaches of the content security policy, errors of scripts, and requests to others. */
function watch(context: BrowserContext, url: string): string[] {
	const offences: string[] = [];
	context.on('console', (message) => {
		if (/content[- ]security[- ]policy/i.test(message.text())) offences.push(message.text());
	});
	context.on('weberror', (error) => {
		offences.push(String(error.error()));
	});
	context.on('request', (request) => {
		const to = request.url();
		if (/^https?:/.test(to) && !to.startsWith(`${url}/`)) offences.push(`request to ${to}`);
	});
	return offences;
}
