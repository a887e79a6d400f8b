import { cleanLine } from '../shared/clean-text.ts';

/** The parts of a cell that holds several: separated by bars if it has any, else by semicolons. */
export const partsOfCell = (cell: string): string[] =>
	cell.split(cell.includes('|') ? '|' : /[;\n]/).map(cleanLine);

/** The same without blank parts. */
export const severalInCell = (cell: string): string[] =>
	partsOfCell(cell).filter((part) => part !== '');

/** A cell from which `partsOfCell` reads these parts again. None of them has a bar in it. */
export function cellOfSeveral(parts: readonly string[]): string {
	if (!parts.some((part) => part.includes(';'))) return parts.join('; ');
	// A bar at the end, so that one part with a semicolon is not taken for two.
	return parts.length === 1 ? `${parts.join('')} |` : parts.join(' | ');
}
