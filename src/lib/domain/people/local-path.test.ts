import { describe, expect, it } from 'vitest';
import { localPath } from './local-path.ts';

describe('the address to go on to after signing in', () => {
	it.each([
		['/secretariat', '/secretariat'],
		[
			'/secretariat/settings/record?person=abc&page=2',
			'/secretariat/settings/record?person=abc&page=2'
		],
		['/a/../account', '/account'],
		['/account#sessions', '/account']
	])('may be %s', (asked, path) => {
		expect(localPath(asked)).toBe(path);
	});

	it.each([
		null,
		'',
		'secretariat',
		'//elsewhere.example',
		'/\\elsewhere.example',
		'\\\\elsewhere.example',
		'/.//elsewhere.example',
		'/a/..//elsewhere.example',
		'/\t/elsewhere.example',
		'\u0000/elsewhere',
		'https://elsewhere.example',
		'javascript:alert(1)',
		`/${'a'.repeat(1001)}`
	])('is never %j', (asked) => {
		expect(localPath(asked)).toBeNull();
	});
});
