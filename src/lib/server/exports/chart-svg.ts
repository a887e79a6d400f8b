import { chartBars } from '../../domain/reports/chart-bars.ts';
import type { ReleasedTable } from '../../domain/disclosure/one-way-table.ts';

const WIDTH = 900;
const LABEL_WIDTH = 300;
const BAR_WIDTH = 420;
const BAR_HEIGHT = 24;
const LINE_HEIGHT = 21;
/** DejaVu Sans at 16 px is about 9 px a character on average; a label of 300 px takes 32. */
const CHARACTERS_A_LINE = 32;
const FONT = 'font-family="DejaVu Sans" font-size="16"';

/**
 * The chart of a released table as an SVG of its own, for files: every colour is an attribute,
 * because no page's style sheet is there. 900 units wide, as high as its rows.
 */
export function chartSvg(table: ReleasedTable): { svg: string; width: number; height: number } {
	let y = 8;
	const rows = chartBars(table).map(({ label, width, value }) => {
		const lines = wrap(label);
		const height = Math.max(BAR_HEIGHT, lines.length * LINE_HEIGHT) + 14;
		const middle = y + (height - 14) / 2;
		const top = middle - BAR_HEIGHT / 2;
		const first = middle - ((lines.length - 1) * LINE_HEIGHT) / 2 + 6;
		const text = lines
			.map(
				(line, index) =>
					`<text x="${LABEL_WIDTH}" y="${first + index * LINE_HEIGHT}" text-anchor="end" fill="#14233d" ${FONT}>${escape(line)}</text>`
			)
			.join('');
		const left = LABEL_WIDTH + 14;
		const length = width === null ? 60 : (width / 100) * BAR_WIDTH;
		const bar =
			width === null
				? `<rect x="${left}" y="${top + 2}" width="${length}" height="${BAR_HEIGHT - 4}" fill="none" stroke="#55627a" stroke-dasharray="5 4"/>`
				: `<rect x="${left}" y="${top}" width="${length}" height="${BAR_HEIGHT}" fill="#0a5d66"/>`;
		const end = `<text x="${left + length + 9}" y="${middle + 6}" fill="#14233d" font-weight="bold" ${FONT}>${escape(value)}</text>`;
		y += height;
		return text + bar + end;
	});
	const axis = `<line x1="${LABEL_WIDTH + 13}" y1="4" x2="${LABEL_WIDTH + 13}" y2="${y - 4}" stroke="#14233d" stroke-width="2"/>`;
	return {
		svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${y}" width="${WIDTH}" height="${y}"><rect width="${WIDTH}" height="${y}" fill="#ffffff"/>${rows.join('')}${axis}</svg>`,
		width: WIDTH,
		height: y
	};
}

const escape = (text: string): string =>
	text.replace(/[&<>"]/g, (character) => `&#${String(character.charCodeAt(0))};`);

const MOST_LINES = 4;

function wrap(label: string): string[] {
	const lines: string[] = [''];
	for (const word of label.split(/\s+/)) {
		const last = lines.at(-1) ?? '';
		const longer = last === '' ? word : `${last} ${word}`;
		if (longer.length <= CHARACTERS_A_LINE || last === '') lines[lines.length - 1] = longer;
		else lines.push(word);
	}
	if (lines.length <= MOST_LINES) return lines;
	return [...lines.slice(0, MOST_LINES - 1), `${lines[MOST_LINES - 1] ?? ''} …`];
}
