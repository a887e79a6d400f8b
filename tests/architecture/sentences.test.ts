import { describe, expect, it } from 'vitest';
import { productFiles, read } from './source-files.ts';

/** Svelte drops the white space with which the text in a block begins and ends. */
const GLUED = /[.!?]\{#if[^}]*\}\s*(?:[A-Z]|<a )/g;

describe('a sentence', () => {
	it('is never glued to the one before it', () => {
		const glued = productFiles()
			.filter((path) => path.endsWith('.svelte'))
			.flatMap((path) => {
				const markup = read(path).replace(/<script[\s\S]*?<\/script>/g, '');
				return [...markup.matchAll(GLUED)].map(
					({ index }) => `${path}: ${markup.slice(index, index + 60)}`
				);
			});
		expect(glued).toEqual([]);
	});

	it('is seen to be glued where a block follows a full stop at once', () => {
		expect('<p>Nothing.{#if meter}\n\tAny of them.{/if}</p>').toMatch(GLUED);
		expect('<p>Nothing.\n{#if meter}Any of them.{/if}</p>').not.toMatch(GLUED);
	});
});
