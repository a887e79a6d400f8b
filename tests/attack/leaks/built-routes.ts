import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** A route as the build serves it. */
export interface BuiltRoute {
	/** As Kit calls it: `/(public)/consultations/[slug=slug]`. */
	id: string;
	pattern: RegExp;
	/** Names of its parameters, in order. */
	params: string[];
	isPage: boolean;
	/** Whether it has data of its own that Kit also serves as `__data.json`. */
	hasData: boolean;
	/** Names of form actions, `default` for the nameless one. */
	actions: string[];
	/** Methods of an endpoint. */
	methods: string[];
}

/** Every route of what was built: nobody has to remember to add one here. */
export function builtRoutes(): BuiltRoute[] {
	const program = fileURLToPath(new URL('list-built-routes.js', import.meta.url));
	const printed = execFileSync(process.execPath, [program], { encoding: 'utf8' });
	// JSON of our own program, a few lines away.
	const listed = JSON.parse(printed) as (Omit<BuiltRoute, 'pattern'> & { pattern: string })[];
	return listed.map((route) => ({ ...route, pattern: new RegExp(route.pattern) }));
}

/** The route that an address of this server leads to; undefined for files of the build. */
export const routeOf = (routes: readonly BuiltRoute[], path: string): BuiltRoute | undefined => {
	const { pathname } = new URL(path, 'http://localhost');
	const page = pathname.replace(/\/__data\.json$/, '') || '/';
	return routes.find(({ pattern }) => pattern.test(page));
};
