// A program: prints every route of the build as JSON, with the actions and methods that it serves.
// A process of its own, because importing the build imports the whole product.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../../../src/launch/root.js';

/**
 * @typedef {object} Manifest what Kit's adapter leaves in build/, as far as it is read here
 * @property {{
 *   routes: {
 *     id: string,
 *     pattern: RegExp,
 *     params: { name: string }[],
 *     page: { leaf: number } | null,
 *     endpoint: (() => Promise<Record<string, unknown>>) | null
 *   }[],
 *   nodes: (() => Promise<{ server?: { actions?: Record<string, unknown>, load?: unknown } }>)[]
 * }} _
 */

const chunks = join(root, 'build', 'server', 'chunks');
const file = readdirSync(chunks).find((name) => /^manifest.*\.js$/.test(name));
if (file === undefined) throw new Error(`no manifest in ${chunks}: has the build changed shape?`);
/** @type {Record<string, Manifest>} */
const exported = await import(pathToFileURL(join(chunks, file)).href);
const manifest = Object.values(exported).find((value) => '_' in value);
if (manifest === undefined) throw new Error(`${file} exports no manifest`);

const { routes, nodes } = manifest._;
const listed = await Promise.all(
	routes.map(async ({ id, pattern, params, page, endpoint }) => {
		const leaf = page === null ? undefined : await nodes[page.leaf]?.();
		const served = endpoint === null ? {} : await endpoint();
		return {
			id,
			pattern: pattern.source,
			params: params.map(({ name }) => name),
			isPage: page !== null,
			hasData: leaf?.server?.load !== undefined,
			actions: Object.keys(leaf?.server?.actions ?? {}),
			methods: Object.keys(served).filter((name) => /^[A-Z]+$/.test(name))
		};
	})
);
process.stdout.write(JSON.stringify(listed), () => process.exit(0));
