import {
	expect,
	test as base,
	type BrowserContext,
	type BrowserContextOptions,
	type Page
} from '@playwright/test';
import { startServer, type Server } from './server.ts';

interface Fixtures {
	/** The story's own server, with an empty database. */
	server: Server;
	/** A page in another person's browser: other cookies, watched like the first. */
	anotherPerson: (options?: BrowserContextOptions) => Promise<Page>;
	/** What pages did that no page may; the story fails unless it is empty. */
	offences: string[];
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
	offences: [
		async ({ context, server }, use, { title }) => {
			const offences: string[] = [];
			watch(context, server.url, offences);
			if (title.includes('@scriptless')) watchForScripts(context, offences);
			await use(offences);
			expect(offences, 'what pages did that no page may').toEqual([]);
		},
		{ auto: true }
	],
	anotherPerson: async ({ browser, server, offences }, use, { title }) => {
		const contexts: BrowserContext[] = [];
		await use(async (options = {}) => {
			const context = await browser.newContext({ baseURL: server.url, ...options });
			contexts.push(context);
			watch(context, server.url, offences);
			if (title.includes('@scriptless')) watchForScripts(context, offences);
			return context.newPage();
		});
		await Promise.all(contexts.map((context) => context.close()));
	}
});
export { expect };

/** Notes breaches of the content security policy, errors of scripts, and requests to others. */
function watch(context: BrowserContext, url: string, offences: string[]): void {
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
}

/** Notes scripts. One within a page would be a breach of the content security policy. */
function watchForScripts(context: BrowserContext, offences: string[]): void {
	context.on('request', (request) => {
		if (request.resourceType() === 'script') offences.push(`script ${request.url()}`);
	});
}
