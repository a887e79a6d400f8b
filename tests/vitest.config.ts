import { fileURLToPath } from 'node:url';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));
const support = (name: string): string =>
	fileURLToPath(new URL(`support/${name}`, import.meta.url));

// Run on every database that there is: a rule that holds on one engine only is not a rule.
const onDatabase = [
	'src/lib/server/**/*.test.ts',
	'src/routes/**/*.test.ts',
	'src/*.test.ts',
	'tests/attack/**/*.test.ts',
	'tests/support/**/*.test.ts',
	'tests/architecture/schema*.test.ts'
];
const withDatabase = (name: 'sqlite' | 'postgres') => ({
	plugins: [sveltekit()],
	test: {
		name,
		root,
		include: onDatabase,
		env: { TEST_DB: name },
		globalSetup: support(`${name}-template.ts`),
		setupFiles: support('choose-database.ts'),
		testTimeout: 20_000,
		hookTimeout: 30_000
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
					include: ['src/lib/domain/**/*.test.ts', 'src/lib/components/**/*.test.ts']
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
					testTimeout: 20_000
				}
			},
			withDatabase('sqlite'),
			// tests/run.js finds or starts a PostgreSQL and says where it is.
			...(process.env.TEST_POSTGRES_URL ? [withDatabase('postgres')] : [])
		]
	}
});
