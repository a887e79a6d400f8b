/**
 * A number as one of Word's formats writes it (ECMA-376, 17.18.59). Formats of other scripts and
 * those in words are written in figures.
 */
export function formatNumber(value: number, format: string): string {
	switch (format) {
		case 'none':
		case 'bullet':
			return '';
		case 'lowerLetter':
			return letters(value);
		case 'upperLetter':
			return letters(value).toUpperCase();
		case 'lowerRoman':
			return roman(value);
		case 'upperRoman':
			return roman(value).toUpperCase();
		case 'ordinal':
			return `${String(value)}${ordinalEnding(value)}`;
		case 'decimalZero':
			return String(value).padStart(2, '0');
		default:
			return String(value);
	}
}

/** a to z, then aa to zz, then aaa: the letter is repeated, unlike the columns of a spreadsheet. */
function letters(value: number): string {
	if (value < 1 || value > 780) return String(value);
	const letter = String.fromCharCode(97 + ((value - 1) % 26));
	return letter.repeat(Math.ceil(value / 26));
}

const ROMAN: readonly [number, string][] = [
	[1000, 'm'],
	[900, 'cm'],
	[500, 'd'],
	[400, 'cd'],
	[100, 'c'],
	[90, 'xc'],
	[50, 'l'],
	[40, 'xl'],
	[10, 'x'],
	[9, 'ix'],
	[5, 'v'],
	[4, 'iv'],
	[1, 'i']
];

function roman(value: number): string {
	if (value < 1 || value > 3999) return String(value);
	let rest = value;
	let out = '';
	for (const [size, sign] of ROMAN)
		while (rest >= size) {
			out += sign;
			rest -= size;
		}
	return out;
}

function ordinalEnding(value: number): string {
	const tens = value % 100;
	if (tens >= 11 && tens <= 13) return 'th';
	return ['th', 'st', 'nd', 'rd'][value % 10] ?? 'th';
}
