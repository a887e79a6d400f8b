import { fileURLToPath } from 'node:url';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));
const support = (name: string): string =>
	fileURLToPath(new URL(`support/${name}`, import.meta.url));

const inEach = {
	// So long that only what hangs is cut off: no test may fail because a machine is slow.
	testTimeout: 120_000,
	hookTimeout: 120_000,
	// The files of a worker share their modules, which halves the time. So no module may keep what a
	// test leaves behind, other than under ids that are nobody else's.
	isolate: false
};

// Run on every database that there is: a rule that holds on one engine only is not a rule.
const onDatabase = [
	'src/lib/server/**/*.test.ts',
	'src/routes/**/*.test.ts',
	'src/*.test.ts',
	'tests/attack/**/*.test.ts',
	'tests/support/**/*.test.ts',
	'tests/architecture/schema*.test.ts'
];
// Seconds of reading files, and no database: once is enough.
const onceOnly = ['src/lib/server/documents/unsafe-files.test.ts'];
const withDatabase = (name: 'sqlite' | 'postgres') => ({
	plugins: [sveltekit()],
	test: {
		name,
		root,
		include: onDatabase,
		exclude: name === 'postgres' ? onceOnly : [],
		env: { TEST_DB: name },
		globalSetup: support(`${name}-template.ts`),
		setupFiles: support('choose-database.ts'),
		...inEach
	}
});

export default defineConfig({
	root,
	test: {
		maxWorkers: 2,
		projects: [
			{
				plugins: [sveltekit()],
				test: {
					name: 'domain',
					root,
					include: ['src/lib/domain/**/*.test.ts', 'src/lib/components/**/*.test.ts'],
					...inEach
				}
			},
			{
				test: {
					name: 'architecture',
					root,
					include: [
						'tests/architecture/**/*.test.ts',
						'tests/run/**/*.test.ts',
						'src/launch/**/*.test.ts'
					],
					exclude: ['tests/architecture/schema*.test.ts'],
					...inEach
				}
			},
			withDatabase('sqlite'),
			// tests/run.js finds or starts a PostgreSQL and says where it is.
			...(process.env.TEST_POSTGRES_URL ? [withDatabase('postgres')] : [])
		]
	}
});
