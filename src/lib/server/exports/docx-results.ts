import { ImageRun, Paragraph } from 'docx';
import type { ReleasedTable } from '../../domain/disclosure/one-way-table.ts';
import { formatCount } from '../../domain/disclosure/released-count.ts';
import { describeChart } from '../../domain/reports/chart-bars.ts';
import type { ReleaseContent } from '../../domain/reports/release-content.ts';
import { boldRun } from './bold-run.ts';
import { chartPng } from './chart-png.ts';
import { heading, note, type Block } from './docx-block.ts';
import { docxMarkdown } from './docx-markdown.ts';
import { docxTable } from './docx-table.ts';

const CHART_WIDTH = 600;

/** Each closed question with its chart and its table. */
export const resultBlocks = ({ results }: ReleaseContent): Block[] =>
	results.flatMap(({ question, text, measure, table }, index) => [
		heading(question, 2),
		...docxMarkdown(text),
		...(table.isWithheld
			? [note(table.note)]
			: [
					new Paragraph({
						keepNext: true,
						children: [boldRun(`Figure ${String(index + 1)}. ${question}`)]
					}),
					chartParagraph(table, question),
					...tableBlocks(table, measure)
				])
	]);

function chartParagraph(table: ReleasedTable, title: string): Paragraph {
	const { png, width, height } = chartPng(table);
	return new Paragraph({
		children: [
			new ImageRun({
				type: 'png',
				data: png,
				transformation: {
					width: CHART_WIDTH,
					height: Math.round((CHART_WIDTH * height) / width)
				},
				altText: { name: 'Chart', title, description: describeChart(table) }
			})
		]
	});
}

/** A table of counts with its base and its notes below. */
export function tableBlocks(table: ReleasedTable, measure: string): Block[] {
	const percent = (value: number | null): string => (value === null ? '–' : `${String(value)}%`);
	const rows = table.rows.map((row) => [row.label, formatCount(row.count), percent(row.percent)]);
	const hasTotal = table.adding === 'total';
	const total = hasTotal ? [['All', formatCount(table.base), percent(100)]] : [];
	const source = [
		`Base: ${formatCount(table.base)} organisations.`,
		measure,
		hasTotal ? '' : 'Rows do not add up to the base.',
		table.note
	];
	return [
		docxTable(
			[
				{ label: 'Answer', width: 60 },
				{ label: 'Organisations', isNumeric: true, width: 22 },
				{ label: 'Share', isNumeric: true, width: 18 }
			],
			[...rows, ...total],
			hasTotal
		),
		note(source.filter((text) => text !== '').join(' '))
	];
}
