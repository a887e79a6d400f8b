import { describe, expect, it } from 'vitest';
import { NumberCounter } from './number-counter.ts';
import { formatNumber } from './number-format.ts';
import { readNumbering } from './numbering.ts';
import { readStyles } from './styles.ts';
import { parseXml } from './xml-node.ts';

const level = (at: number, format: string, text: string, more = '') =>
	`<w:lvl w:ilvl="${String(at)}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const counterOf = (inside: string) => {
	const xml = parseXml(
		`<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${inside}</w:numbering>`
	);
	if (!xml.ok) throw new Error(xml.error);
	return new NumberCounter(readNumbering(xml.value, readStyles(undefined)));
};
const OUTLINE = `<w:abstractNum w:abstractNumId="1">${level(0, 'decimal', '%1.')}${level(1, 'decimal', '%1.%2')}${level(2, 'lowerLetter', '(%3)')}</w:abstractNum>`;
const count = (counter: NumberCounter, ...steps: [numId: number, level: number][]) =>
	steps.map(([numId, at]) => counter.next(numId, at)?.number);

describe('the numbers of paragraphs', () => {
	it('start again below a number that moved on', () => {
		const counter = counterOf(`${OUTLINE}<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`);
		const steps: [number, number][] = [
			[1, 0],
			[1, 1],
			[1, 2],
			[1, 2],
			[1, 1],
			[1, 2],
			[1, 0],
			[1, 1]
		];
		expect(count(counter, ...steps)).toEqual([
			...['1.', '1.1', '(a)', '(b)', '1.2', '(a)', '2.', '2.1']
		]);
	});

	it('go on over lists with one description, until one says that it starts anew', () => {
		const counter = counterOf(
			`${OUTLINE}<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>`
		);
		expect(count(counter, [1, 0], [2, 0], [3, 0], [3, 0], [1, 0])).toEqual([
			...['1.', '2.', '7.', '8.', '9.']
		]);
	});

	it('can be in figures throughout, or never start again', () => {
		const counter = counterOf(
			`<w:abstractNum w:abstractNumId="1">${level(0, 'upperRoman', 'Part %1')}${level(1, 'decimal', '%1.%2', '<w:lvlRestart w:val="0"/><w:isLgl/>')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`
		);
		expect(count(counter, [1, 0], [1, 1], [1, 0], [1, 1])).toEqual([
			...['Part I', '1.1', 'Part II', '2.2']
		]);
	});

	it('stand at their start above a paragraph that skips them', () => {
		const counter = counterOf(`${OUTLINE}<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`);
		expect(count(counter, [1, 1], [1, 0], [9, 0])).toEqual(['1.1', '2.', undefined]);
	});
});

it.each([
	[1, 'lowerLetter', 'a'],
	[26, 'upperLetter', 'Z'],
	[27, 'lowerLetter', 'aa'],
	[54, 'lowerLetter', 'bbb'],
	[4, 'lowerRoman', 'iv'],
	[1999, 'upperRoman', 'MCMXCIX'],
	[0, 'lowerRoman', '0'],
	[11, 'ordinal', '11th'],
	[22, 'ordinal', '22nd'],
	[7, 'decimalZero', '07'],
	[3, 'none', ''],
	[3, 'japaneseCounting', '3']
])('writes %i as %s: %s', (value, format, written) => {
	expect(formatNumber(value, format)).toBe(written);
});
