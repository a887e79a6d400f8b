import ts from 'typescript';

/**
 * What a file imports, as it is written there: import and export declarations, `import()` of a
 * module and of a type.
 *
 * @param path decides how the source is read: of a component, its scripts
 */
export function importsOf(path: string, source: string): string[] {
	const script = path.endsWith('.svelte') ? scriptsOf(source) : source;
	return ts.preProcessFile(script, true, true).importedFiles.map(({ fileName }) => fileName);
}

const scriptsOf = (component: string): string =>
	[...component.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)]
		.map(([, script]) => script)
		.join('\n');

/**
 * The imported file's path from the project's folder, without its ending; undefined for a package.
 */
export function resolveImport(from: string, specifier: string): string | undefined {
	const target = specifier.startsWith('$lib/')
		? `src/lib/${specifier.slice('$lib/'.length)}`
		: specifier.startsWith('.')
			? join(from, specifier)
			: undefined;
	return target === undefined ? undefined : withoutEnding(target);
}

export const withoutEnding = (path: string): string =>
	path.replace(/\.(ts|js|svelte|scss|css)$/, '');

function join(from: string, specifier: string): string {
	const parts = from.split('/').slice(0, -1);
	for (const part of specifier.split('/')) {
		if (part === '..') parts.pop();
		else if (part !== '.') parts.push(part);
	}
	return parts.join('/');
}
