import { err, ok, type Result } from '../shared/result.ts';

/** What the accent is drawn on: white surfaces, and the warm paper behind them. */
const BACKGROUNDS = [
	{ name: 'white', colour: '#ffffff' },
	{ name: 'the paper tint', colour: '#faf6ee' }
] as const;

/** WCAG 2.2, 1.4.3: text smaller than 24 pixels. */
export const MINIMUM_CONTRAST = 4.5;

export const DEFAULT_ACCENT_COLOUR = '#0a5d66';

/** Relative luminance of `#rrggbb`, 0 to 1, as WCAG 2.2 defines it. */
function luminance(colour: string): number {
	const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
		const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
		return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two colours written `#rrggbb`, from 1 to 21, as WCAG 2.2 defines it. */
export function contrastRatio(one: string, other: string): number {
	const [lighter, darker] = [luminance(one), luminance(other)].sort((a, b) => b - a);
	return ((lighter ?? 0) + 0.05) / ((darker ?? 0) + 0.05);
}

/**
 * A colour as a person types it: `#0a5d66`, `0A5D66` or `#06c`.
 * @returns it as `#rrggbb` in lower case, or a sentence that says what to put right
 */
export function parseAccentColour(typed: string): Result<string, string> {
	const digits = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/.exec(typed.trim().toLowerCase())?.[1];
	if (digits === undefined)
		return err('Enter a colour as # and six digits or letters from a to f, like #0a5d66');
	const colour = `#${digits.length === 3 ? digits.replace(/./g, '$&$&') : digits}`;
	for (const background of BACKGROUNDS) {
		const ratio = contrastRatio(colour, background.colour);
		if (ratio < MINIMUM_CONTRAST)
			// Rounded down: 4.49 must not read as 4.5.
			return err(
				`Choose a darker colour: its contrast with ${background.name} is ${(Math.floor(ratio * 10) / 10).toFixed(1)} to 1, and text needs 4.5 to 1`
			);
	}
	return ok(colour);
}
