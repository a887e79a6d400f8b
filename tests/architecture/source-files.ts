import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Every file in a folder and below, as paths from the project's folder. */
export function filesIn(folder: string): string[] {
	return readdirSync(`${root}${folder}`, { withFileTypes: true }).flatMap((entry) => {
		const path = `${folder}/${entry.name}`;
		return entry.isDirectory() ? filesIn(path) : [path];
	});
}

export const read = (path: string): string => readFileSync(`${root}${path}`, 'utf8');

const isCode = (path: string): boolean => /\.(ts|js|svelte)$/.test(path);
export const isTest = (path: string): boolean => path.endsWith('.test.ts');

/** What the product consists of: every source file but the tests beside them. */
export const productFiles = (): string[] =>
	filesIn('src').filter((path) => isCode(path) && !isTest(path));
