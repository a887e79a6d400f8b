import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const source = path.resolve(import.meta.dirname, '../../src');

/** Files outside domain/disclosure whose text imports `seal`, the maker of Releasable values. */
function sealers(files: readonly { name: string; text: string }[]): string[] {
	return files
		.filter(({ name }) => !name.includes('domain/disclosure/'))
		.filter(({ text }) => /import\s[^;]*\bseal\b[^;]*from\s+'[^']*releasable/.test(text))
		.map(({ name }) => name);
}

describe('only disclosure control makes a Releasable', () => {
	it('is imported by nobody outside its folder', () => {
		const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
			.filter((name) => /\.(ts|svelte)$/.test(name))
			.map((name) => ({
				name: name.replaceAll(path.sep, '/'),
				text: readFileSync(path.join(source, name), 'utf8')
			}));
		expect(files.length).toBeGreaterThan(50);
		expect(sealers(files)).toEqual([]);
	});

	it('would notice one that is', () => {
		const text = "import { reveal, seal } from '../../domain/disclosure/releasable.ts';";
		expect(sealers([{ name: 'lib/server/reports/cheat.ts', text }])).toHaveLength(1);
	});
});
