import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import printed from '../../../../tests/support/documents/printed-numbers.json' with { type: 'json' };
import { firstWords } from '../../../../tests/support/documents/printed-numbers.ts';
import { wordText } from './word-text.ts';

const numbersOf = async (name: string) => {
	const url = new URL(`../../../../tests/support/documents/${name}.docx`, import.meta.url);
	const read = await wordText(readFileSync(url));
	if (!read.ok) throw new Error(read.error);
	return read.value.clauses
		.filter(({ number }) => number !== '')
		.map(({ number, text }) => [number, firstWords(text)]);
};

// LibreOffice 7.4 prints these otherwise than Word does. It does not know `w:isLgl`, which writes
// the letter of an annex in figures, and starts a level again that says it goes on
// (`w:lvlRestart` 0).
const OTHERWISE: Readonly<Record<string, readonly [word: string, libreOffice: string][]>> = {
	vetting: [
		['3rd', '1st'],
		...[1, 2, 3, 4].map((nth): [string, string] => [`1.${String(nth)}`, `A.${String(nth)}`]),
		...[1, 2, 3, 4].map((nth): [string, string] => [`2.${String(nth)}`, `B.${String(nth)}`])
	]
};

describe('the numbers of real documents', () => {
	it.each(Object.entries(printed))('are those on paper: %s', async (name, { numbers, pages }) => {
		expect(pages).toBeGreaterThanOrEqual(10);
		const otherwise: [string, string][] = [];
		const ours = (await numbersOf(name)).map((own, at) => {
			const [number = '', words = ''] = own;
			const [onPaper = '', wordsOnPaper = ''] = numbers[at] ?? [];
			const isKnown = (OTHERWISE[name] ?? []).some(
				([word, libreOffice]) => word === number && libreOffice === onPaper
			);
			if (!isKnown || words !== wordsOnPaper) return [number, words];
			otherwise.push([number, onPaper]);
			return [onPaper, words];
		});
		expect(ours).toEqual(numbers);
		expect(otherwise).toEqual(OTHERWISE[name] ?? []);
	});
});
