import { defineConfig } from 'eslint/config';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/** Queries that compile, and then fail or mean something else on one of the two databases. */
const oneDialectOnly = [
	{
		selector: "CallExpression[callee.name='ilike']",
		message: 'ilike() exists on PostgreSQL only. Compare a folded column instead.'
	},
	{
		selector: "CallExpression[callee.property.name='for'][arguments.0.value='update']",
		message: "for('update') exists on PostgreSQL only. db.write() is serializable already."
	}
];

/** Time and chance are handed in, so that a rule about them can be tested. */
const timeOrChance = [
	{
		selector: "NewExpression[callee.name='Date'][arguments.length=0]",
		message: 'Take the time from a Clock.'
	},
	{
		selector:
			"CallExpression[callee.object.name='Date'][callee.property.name='now'], CallExpression[callee.object.name='performance'][callee.property.name='now']",
		message: 'Take the time from a Clock.'
	},
	{
		selector:
			"CallExpression[callee.object.name='Math'][callee.property.name='random'], CallExpression[callee.property.name=/^(randomUUID|randomBytes|getRandomValues)$/]",
		message: 'Take chance from a Random.'
	}
];

export default defineConfig(
	{ ignores: ['build/', 'data/', '.svelte-kit/', 'test-results/', 'drizzle/*/meta/'] },
	{ linterOptions: { reportUnusedDisableDirectives: 'error' } },
	ts.configs.strictTypeChecked,
	ts.configs.stylisticTypeChecked,
	svelte.configs.recommended,
	{
		languageOptions: {
			globals: { ...globals.node, ...globals.browser },
			// The same for every file: a second set of options would make the project service load everything twice.
			parserOptions: {
				projectService: true,
				tsconfigRootDir: import.meta.dirname,
				extraFileExtensions: ['.svelte']
			}
		},
		rules: {
			eqeqeq: 'error',
			'max-lines': ['error', { max: 300 }],
			'no-cond-assign': 'error',
			'no-control-regex': 'error',
			'no-constant-condition': ['error', { checkLoops: 'allExceptWhileTrue' }],
			'no-empty': 'error',
			'no-fallthrough': 'error',
			'no-irregular-whitespace': 'error',
			'no-misleading-character-class': 'error',
			'no-restricted-syntax': ['error', ...oneDialectOnly],
			'no-self-assign': 'error',
			'no-self-compare': 'error',
			'no-sparse-arrays': 'error',
			'no-unsafe-finally': 'error',
			'no-useless-escape': 'error',
			'no-var': 'error',
			'object-shorthand': 'error',
			'prefer-const': 'error',
			'@typescript-eslint/consistent-type-definitions': 'off',
			'@typescript-eslint/consistent-type-imports': 'error',
			// Without thenables a forgotten `await tx.insert(...)` does nothing and nobody is told.
			'@typescript-eslint/no-floating-promises': ['error', { checkThenables: true }],
			'@typescript-eslint/no-confusing-void-expression': [
				'error',
				{ ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true }
			],
			'@typescript-eslint/no-unnecessary-condition': [
				'error',
				{ allowConstantLoopConditions: 'only-allowed-literals' }
			],
			'@typescript-eslint/no-unused-vars': [
				'error',
				{ argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }
			],
			// An empty string from a form or the environment means "not given" as often as not.
			'@typescript-eslint/prefer-nullish-coalescing': [
				'error',
				{ ignorePrimitives: { string: true } }
			],
			'@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }]
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		// svelte-check types them; without types they are linted in a tenth of the time.
		extends: [ts.configs.disableTypeChecked],
		languageOptions: { parserOptions: { parser: ts.parser, svelteConfig, projectService: false } },
		rules: {
			// The content security policy refuses style attributes.
			'svelte/no-inline-styles': ['error', { allowTransitions: false }],
			'svelte/no-target-blank': 'error',
			'svelte/button-has-type': 'error',
			// Pages have no client router where the answering happens: addresses are plain.
			'svelte/no-navigation-without-resolve': 'off',
			'prefer-const': 'off',
			'svelte/prefer-const': 'error'
		}
	},
	{
		files: ['src/**'],
		ignores: ['src/launch/**'],
		rules: { 'no-console': 'error' }
	},
	{
		files: ['src/lib/domain/**', 'src/lib/server/**'],
		ignores: ['**/*.test.ts', 'src/lib/server/{clock,random}.ts', 'src/lib/server/{db,http}/**'],
		rules: { 'no-restricted-syntax': ['error', ...oneDialectOnly, ...timeOrChance] }
	},
	{
		// Rules of the domain have no effects: what they depend on comes in as arguments.
		files: ['src/lib/domain/**'],
		ignores: ['**/*.test.ts'],
		rules: {
			'no-restricted-globals': [
				'error',
				...['process', 'fetch', 'setTimeout', 'setInterval', 'crypto', 'document', 'window']
			]
		}
	},
	{
		// What a file or a module holds is said in JSDoc: there is no annotation that the rule would see.
		files: ['**/*.js'],
		rules: {
			'@typescript-eslint/no-unsafe-argument': 'off',
			'@typescript-eslint/no-unsafe-assignment': 'off',
			'@typescript-eslint/no-unsafe-return': 'off'
		}
	},
	{
		// Names functions of which one old overload is deprecated; calls to that overload are still found.
		files: ['src/lib/server/db/kit.ts'],
		rules: { '@typescript-eslint/no-deprecated': 'off' }
	},
	{
		// Texts, not code: their length is their content.
		files: ['**/*.data.ts'],
		rules: { 'max-lines': 'off' }
	},
	{
		files: ['**/*.test.ts', 'tests/**/*.ts'],
		rules: {
			// A double may have to be async to stand in for what it doubles.
			'@typescript-eslint/require-await': 'off',
			'@typescript-eslint/no-empty-function': 'off',
			// Contexts and doubles are made of the methods of others.
			'@typescript-eslint/unbound-method': 'off'
		}
	}
);
