import { execFileSync } from 'node:child_process';
import { homedir } from 'node:os';
import { dirname, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesIn, isTest, productFiles, read, root } from './source-files.ts';

const tracked = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' })
	.split('\0')
	.filter((path) => path !== '');

const TOP_LEVEL = [
	'src',
	'drizzle',
	'static',
	'tests',
	'package.json',
	'package-lock.json',
	'tsconfig.json',
	'svelte.config.js',
	'vite.config.ts',
	'eslint.config.js',
	'README.md',
	'LICENSE',
	'Dockerfile',
	'compose.yaml'
];

describe('what lies where', () => {
	it('has nothing at the top but what belongs there', () => {
		const top = new Set(tracked.map((path) => path.split('/')[0] ?? ''));
		const strangers = [...top].filter((name) => !name.startsWith('.') && !TOP_LEVEL.includes(name));
		expect(strangers).toEqual([]);
	});

	it('has no shelf for whatever fits nowhere', () => {
		const shelf =
			/(^|\/)(utils?|types?|index|helpers?|common|misc|constants)(\.\w+)?\.(ts|js)$|\/(utils?|helpers?|common|misc)\//;
		expect(filesIn('src').filter((path) => shelf.test(path))).toEqual([]);
	});

	it('names components in PascalCase and everything else in kebab-case', () => {
		const isNamedWell = (path: string) => {
			const name = path.split('/').at(-1) ?? '';
			if (path.startsWith('src/routes/') && name.startsWith('+')) return true;
			return name.endsWith('.svelte')
				? /^[A-Z][A-Za-z0-9]*\.svelte$/.test(name)
				: /^[a-z0-9]+(-[a-z0-9]+)*(\.(tables|data|server|svelte|test|d|sqlite|postgres))*\.(ts|js)$/.test(
						name
					);
		};
		expect(productFiles().filter((path) => !isNamedWell(path))).toEqual([]);
	});

	it('has no barrels', () => {
		const isBarrel = (source: string) => {
			const statements = source
				.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
				.split(';')
				.map((statement) => statement.trim())
				.filter((statement) => statement !== '');
			return (
				statements.length > 0 &&
				statements.every((statement) => /^export\s+(type\s+)?[{*][^'"]*\sfrom\s/.test(statement))
			);
		};
		expect(isBarrel("export * from './a';\nexport { b } from './b';")).toBe(true);
		expect(productFiles().filter((path) => isBarrel(read(path)))).toEqual([]);
	});

	it('has a test or a README in every feature of the domain and the server', () => {
		const files = filesIn('src/lib/domain').concat(filesIn('src/lib/server'));
		const features = new Set(files.map((path) => path.split('/').slice(0, 5)).flatMap(featureOf));
		const isAnswered = (feature: string) =>
			files.some(
				(path) => path.startsWith(`${feature}/`) && (isTest(path) || path.endsWith('/README.md'))
			);
		expect([...features].filter((feature) => !isAnswered(feature))).toEqual([]);
	});

	it('says nothing of the machine that it was written on', () => {
		// The clone's own parent, and the writer's home, where these say more than "/".
		const places = [`${dirname(resolve(root))}/`, `${homedir()}/`].filter((path) => path !== '//');
		const isText = (path: string) => !/\.(png|woff2?|ttf|docx)$/.test(path);
		const found = tracked
			.filter((path) => isText(path) && path !== 'package-lock.json' && exists(path))
			.filter((path) => places.some((place) => place.length > 2 && read(path).includes(place)));
		expect(found).toEqual([]);
	});

	it('keeps no data, builds, keys or results under version control', () => {
		const kept = /(^|\/)(data|build|test-results|\.svelte-kit)\/|\.(db|sqlite|log|pem|env)$/;
		expect(tracked.filter((path) => kept.test(path))).toEqual([]);
	});
});

/** Of a path inside `src/lib/domain` or `src/lib/server`, the feature's folder. */
function featureOf(parts: string[]): string[] {
	return parts.length === 5 ? [parts.slice(0, 4).join('/')] : [];
}

function exists(path: string): boolean {
	try {
		read(path);
		return true;
	} catch {
		return false;
	}
}
