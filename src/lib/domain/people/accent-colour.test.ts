import { describe, expect, it } from 'vitest';
import {
	contrastRatio,
	DEFAULT_ACCENT_COLOUR,
	MINIMUM_CONTRAST,
	parseAccentColour
} from './accent-colour.ts';

describe('an accent colour', () => {
	it('has the contrast that WCAG computes', () => {
		expect(contrastRatio('#000000', '#ffffff')).toBeCloseTo(21, 5);
		expect(contrastRatio('#ffffff', '#777777')).toBeCloseTo(4.48, 2);
		expect(contrastRatio('#ffffff', '#ffffff')).toBe(1);
	});

	it.each([
		['#0A5D66', '#0a5d66'],
		['  4b3a86 ', '#4b3a86'],
		['#04a', '#0044aa']
	])('is taken as %s', (typed, colour) => {
		expect(parseAccentColour(typed)).toEqual({ ok: true, value: colour });
	});

	it.each(['', 'teal', '#12345', 'rgb(0,0,0)', '#0a5d66;}body{display:none'])(
		'is refused as %j, with an example',
		(typed) => {
			expect(parseAccentColour(typed)).toMatchObject({
				ok: false,
				error: expect.stringContaining('#0a5d66') as string
			});
		}
	);

	it('is refused when text in it could not be read on white', () => {
		const parsed = parseAccentColour('#ffcc00');
		expect(parsed.ok ? '' : parsed.error).toContain('contrast with white is 1.5 to 1');
	});

	it('is refused when it can be read on white and not on paper', () => {
		expect(contrastRatio('#757575', '#ffffff')).toBeGreaterThan(MINIMUM_CONTRAST);
		const parsed = parseAccentColour('#757575');
		expect(parsed.ok ? '' : parsed.error).toContain('contrast with the paper tint is 4.2');
	});

	it('is the one that the product starts with', () => {
		expect(parseAccentColour(DEFAULT_ACCENT_COLOUR).ok).toBe(true);
	});
});
