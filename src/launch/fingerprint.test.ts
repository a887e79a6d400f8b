import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fingerprint } from './fingerprint.js';

let base: string;
beforeEach(() => {
	base = mkdtempSync(join(tmpdir(), 'soundings-fingerprint-'));
	mkdirSync(join(base, 'src', 'lib'), { recursive: true });
	writeFileSync(join(base, 'src', 'lib', 'a.ts'), 'one');
	writeFileSync(join(base, 'package.json'), '{}');
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

const now = () => fingerprint(base, ['src', 'package.json'], (path) => !path.endsWith('.test.ts'));

describe('the fingerprint of sources', () => {
	it('stays when only a time changed, as after a checkout', () => {
		const before = now();
		utimesSync(join(base, 'package.json'), 1, 1);
		expect(now()).toBe(before);
	});

	it('changes with the content of any file, however deep', () => {
		const before = now();
		writeFileSync(join(base, 'src', 'lib', 'a.ts'), 'two');
		expect(now()).not.toBe(before);
	});

	it('changes with a name, and with a file that comes or goes', () => {
		const before = now();
		renameSync(join(base, 'src', 'lib', 'a.ts'), join(base, 'src', 'lib', 'b.ts'));
		const renamed = now();
		rmSync(join(base, 'src', 'lib', 'b.ts'));
		expect(new Set([before, renamed, now()]).size).toBe(3);
	});

	it('stays when only a test changed', () => {
		const before = now();
		writeFileSync(join(base, 'src', 'lib', 'a.test.ts'), 'test');
		expect(now()).toBe(before);
	});

	it('does not mistake the end of one file for the start of the next', () => {
		writeFileSync(join(base, 'src', 'lib', 'b.ts'), 'x');
		const before = now();
		writeFileSync(join(base, 'src', 'lib', 'a.ts'), 'onex');
		writeFileSync(join(base, 'src', 'lib', 'b.ts'), '');
		expect(now()).not.toBe(before);
	});
});
