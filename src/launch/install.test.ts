import { describe, expect, it } from 'vitest';
import { lacks } from './install.js';

const lock = (version: string, optional = false) => ({ version, integrity: version, optional });

describe('what is missing from an installation', () => {
	it('is nothing when every package is there in its version', () => {
		const wanted = { '': {}, 'node_modules/a': lock('1.0.0') };
		expect(lacks(wanted, { 'node_modules/a': lock('1.0.0') })).toEqual([]);
	});

	it('is a package that is not there, or there in another version', () => {
		const wanted = { 'node_modules/a': lock('1.0.0'), 'node_modules/b': lock('2.0.0') };
		expect(lacks(wanted, { 'node_modules/b': lock('2.0.1') })).toEqual([
			'node_modules/a',
			'node_modules/b'
		]);
	});

	it('is not a binary for another platform', () => {
		expect(lacks({ 'node_modules/other-platform': lock('1.0.0', true) }, {})).toEqual([]);
	});

	it('is a binary of the wrong version', () => {
		const wanted = { 'node_modules/this-platform': lock('2.0.0', true) };
		expect(lacks(wanted, { 'node_modules/this-platform': lock('1.0.0', true) })).toHaveLength(1);
	});
});
