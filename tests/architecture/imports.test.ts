import { describe, expect, it } from 'vitest';
import { forbiddenArrows } from './forbidden.ts';
import { importsOf } from './imports-of.ts';
import { productFiles, read } from './source-files.ts';

describe('who imports whom', () => {
	it('has no arrow that the table forbids', () => {
		expect(productFiles().flatMap((path) => forbiddenArrows(path, read(path)))).toEqual([]);
	});

	it('is read from every file', () => {
		expect(productFiles().length).toBeGreaterThan(50);
	});
});

describe('the watch on arrows', () => {
	const arrow = (path: string, specifier: string) => {
		const line = `import { x } from '${specifier}';`;
		return forbiddenArrows(path, path.endsWith('.svelte') ? `<script>${line}</script>` : line);
	};

	it.each([
		['the domain knows no server', 'src/lib/domain/coding/a.ts', '../../server/db/client.ts'],
		['the domain knows no Kit', 'src/lib/domain/coding/a.ts', '@sveltejs/kit'],
		['the domain has no effects', 'src/lib/domain/coding/a.ts', 'node:crypto'],
		['the left knows nothing of the right', 'src/lib/domain/coding/a.ts', '../reports/b.ts'],
		['disclosure does not see what it counts', 'src/lib/domain/disclosure/a.ts', '../coding/b.ts'],
		['only reports see disclosure', 'src/lib/domain/coding/a.ts', '$lib/domain/disclosure/b'],
		['only reports see disclosure', 'src/lib/server/coding/a.ts', '$lib/domain/disclosure/b'],
		['features know no Kit', 'src/lib/server/coding/a.ts', '$app/environment'],
		['features know no http', 'src/lib/server/coding/a.ts', '../http/form.ts'],
		['identity knows no responses', 'src/lib/server/identity/a.ts', '../responses/b.ts'],
		['responses know no identity', 'src/lib/server/responses/a.ts', '../identity/b.ts'],
		[
			'only opening a response spends a ballot',
			'src/lib/server/responses/answering/save-answers.ts',
			'../../identity/ballots/spend-ballot.ts'
		],
		['http knows no features', 'src/lib/server/http/a.ts', '../reports/b.ts'],
		['nobody calls the example', 'src/lib/server/reports/a.ts', '../example/b.ts'],
		['tables are gathered in one place', 'src/lib/server/db/a.ts', '../coding/coding.tables.ts'],
		['components know no server', 'src/lib/components/coding/A.svelte', '$lib/server/clock'],
		['ui knows no domain word', 'src/lib/components/ui/a.ts', '../../domain/coding/stance.ts'],
		['features of components stand apart', 'src/lib/components/coding/a.ts', '../reports/b.ts'],
		[
			'servers draw no components',
			'src/routes/(public)/+page.server.ts',
			'$lib/components/reports/BarChart.svelte'
		],
		[
			'pages see no disclosure but those of reports',
			'src/routes/(public)/+page.svelte',
			'$lib/domain/disclosure/releasable'
		],
		['pages know no server', 'src/routes/(public)/+page.ts', '$lib/server/reports/a'],
		['routes write no SQL', 'src/routes/(public)/+page.server.ts', '$lib/server/db/schema'],
		['routes write no SQL', 'src/routes/(public)/+page.server.ts', 'drizzle-orm'],
		['starting needs no package', 'src/launch/a.js', '../lib/server/clock.ts'],
		['the drivers stay with the database', 'src/lib/server/reports/a.ts', 'better-sqlite3']
	])('finds that %s', (_rule, path, specifier) => {
		expect(arrow(path, specifier)).toHaveLength(1);
	});

	it.each([
		['src/lib/domain/reports/a.ts', '../disclosure/b.ts'],
		['src/lib/server/reports/a.ts', '../coding/b.ts'],
		['src/lib/server/coding/a.ts', '$lib/server/access/can'],
		[
			'src/lib/server/responses/answering/open-response.ts',
			'../../identity/ballots/spend-ballot.ts'
		],
		['src/lib/server/db/tables.ts', '../coding/coding.tables.ts'],
		['src/lib/server/http/a.ts', '@sveltejs/kit'],
		['src/lib/components/coding/A.ts', '$lib/components/ui/Button.svelte'],
		['src/routes/(public)/+page.server.ts', '$lib/server/reports/read-release'],
		['src/routes/(public)/+page.server.ts', './$types'],
		['src/routes/(secretariat)/report/results/+page.svelte', '$lib/domain/disclosure/releasable'],
		['src/hooks.server.ts', '$lib/server/http/app']
	])('lets %s import %s', (path, specifier) => {
		expect(arrow(path, specifier)).toEqual([]);
	});

	it('reads types, re-exports, dynamic imports and the scripts of components', () => {
		expect(importsOf('a.ts', "import type { A } from './a';\nexport * from './b';")).toEqual([
			'./a',
			'./b'
		]);
		expect(importsOf('a.ts', "const c = await import('./c');")).toEqual(['./c']);
		expect(importsOf('a.ts', "// import { d } from './d'")).toEqual([]);
		const component = `<script module>import './e';</script>\n<script lang="ts">import F from './F.svelte';</script>\n<p>import './g'</p>`;
		expect(importsOf('A.svelte', component)).toEqual(['./e', './F.svelte']);
	});
});
