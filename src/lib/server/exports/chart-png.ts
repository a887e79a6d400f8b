import { createRequire } from 'node:module';
import path from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import type { ReleasedTable } from '../../domain/disclosure/one-way-table.ts';
import { chartSvg } from './chart-svg.ts';

const fonts = path.join(
	path.dirname(createRequire(import.meta.url).resolve('dejavu-fonts-ttf/package.json')),
	'ttf'
);

/** Twice the size in points, so that it prints sharp. */
const SCALE = 2;

/**
 * The chart of a released table as a PNG, for Word files. The font is shipped: with none, the
 * picture would have no letters and nobody would be told.
 * @returns the picture, and its size in units of the drawing
 */
export function chartPng(table: ReleasedTable): {
	png: Uint8Array<ArrayBuffer>;
	width: number;
	height: number;
} {
	const { svg, width, height } = chartSvg(table);
	const image = new Resvg(svg, {
		fitTo: { mode: 'zoom', value: SCALE },
		font: {
			fontFiles: ['DejaVuSans.ttf', 'DejaVuSans-Bold.ttf'].map((file) => path.join(fonts, file)),
			loadSystemFonts: false,
			defaultFontFamily: 'DejaVu Sans'
		}
	}).render();
	return { png: new Uint8Array(image.asPng()), width, height };
}
