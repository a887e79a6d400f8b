import { boldRun } from './bold-run.ts';
import { HeadingLevel, ImageRun, Paragraph, TextRun, type Table } from 'docx';
import { describeChart } from '../../domain/reports/chart-bars.ts';
import { formatIsoDay } from '../../domain/reports/iso-day.ts';
import { inWords } from '../../domain/reports/method-note.ts';
import type { PublicRelease } from '../../domain/reports/public-release.ts';
import type { ReleaseContent, ReleasedFinding } from '../../domain/reports/release-content.ts';
import type { Replies } from '../../domain/reports/reply.ts';
import { REPLY_DECISION_PAST } from '../../domain/reports/reply-decision.ts';
import { formatDay } from '../../domain/shared/london-time.ts';
import type { ReleasedTable } from '../../domain/disclosure/one-way-table.ts';
import { formatCount } from '../../domain/disclosure/released-count.ts';
import { chartPng } from './chart-png.ts';
import { docxMarkdown } from './docx-markdown.ts';
import { docxSmallTable } from './docx-small-table.ts';
import { docxTable } from './docx-table.ts';
import { countsNotice, releasedCommentTable } from './released-comment-table.ts';
import { styledRun } from './styled-run.ts';

export type Block = Paragraph | Table;

const CHART_WIDTH = 600;

export const heading = (text: string, level: 1 | 2 | 3): Paragraph =>
	new Paragraph({
		text,
		heading:
			[HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3][level - 1] ??
			'Heading3',
		keepNext: true
	});
const capitalised = (text: string): string => text.replace(/^./u, (first) => first.toUpperCase());
const note = (text: string): Paragraph => new Paragraph({ text, style: 'Source' });

/** Who was invited and who answered. */
export function respondentBlocks({ respondents }: ReleaseContent): Block[] {
	const { invited, list, heldBack, tables, withheld, text } = respondents;
	const asked =
		invited === null
			? 'Anybody with the link could answer.'
			: `${String(invited)} organisations were invited.`;
	const held =
		heldBack.kind === 'exact'
			? ''
			: ` ${formatCount(heldBack)} more answered anonymously and were not read: so few organisations could have sent these answers that reading them would have shown whose they are.`;
	return [
		new Paragraph({ text: `${asked} ${formatCount(list.total)} answered.${held}` }),
		...docxMarkdown(text),
		...(list.names !== null && list.names.length > 0
			? [
					heading('Organisations that answered by name', 2),
					...list.names.map((name) => new Paragraph({ text: name, bullet: { level: 0 } }))
				]
			: list.note === ''
				? []
				: [note(list.note)]),
		...tables.flatMap((table) => [heading(table.title, 2), ...tableBlocks(table, '')]),
		...(withheld.length === 0
			? []
			: [
					note(
						`Not shown, because the groups would be too small: ${inWords(withheld.map((title) => title.toLowerCase()))}.`
					)
				])
	];
}

/** A longer table takes Word, and what makes its file, too long. */
const MOST_IN_ANNEX = 500;

/** Where the comment table is: at the end, because it lies on its side. */
export function commentBlocks({ comments, consultation }: ReleaseContent): Block[] {
	if (comments === undefined || comments.clauses.length === 0) return [];
	const where =
		comments.clauses.length <= MOST_IN_ANNEX
			? 'in the annex at the end'
			: `in a table of their own, published beside this report on the page of “${consultation.title}”`;
	return [
		new Paragraph({
			text: `Comments on “${comments.document}” are ${where}, clause by clause, with what the official replied to each.`
		})
	];
}

/** The comment table, for a reader who wants one file; nothing where it is too long for one. */
export function annexBlocks({ content, replies }: Pick<PublicRelease, 'content' | 'replies'>) {
	const { comments, threshold } = content;
	const length = comments?.clauses.length ?? 0;
	if (comments === undefined || length === 0 || length > MOST_IN_ANNEX) return [];
	return [
		heading(`Annex: comments on “${comments.document}”`, 1),
		note(countsNotice(threshold)),
		docxSmallTable(releasedCommentTable(comments, replies))
	];
}

/** What was said, theme by theme, with the quotations. */
export function findingBlocks({ findings }: ReleaseContent): Block[] {
	const one = (own: ReleasedFinding, level: 2 | 3): Block[] => [
		heading(own.heading, level),
		new Paragraph({
			style: 'Source',
			keepNext: true,
			children: [
				styledRun({ text: capitalised(own.count.word ?? 'not shown'), bold: true }),
				new TextRun(
					` (${formatCount(own.count.count)} of ${formatCount(own.count.base)} organisations)`
				)
			]
		}),
		...docxMarkdown(own.text),
		...own.quotations.flatMap((quotation) => [
			new Paragraph({ text: `“${quotation.text}”`, style: 'Quotation', keepNext: true }),
			new Paragraph({ text: capitalised(quotation.attribution), style: 'Attribution' })
		])
	];
	return findings
		.filter(({ parentId }) => parentId === null)
		.flatMap((own) => [
			...one(own, 2),
			...findings.filter(({ parentId }) => parentId === own.id).flatMap((child) => one(child, 3))
		]);
}

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

function tableBlocks(table: ReleasedTable, measure: string): Block[] {
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

/** Recommendations with the findings that they rest on, and the replies given so far. */
export function recommendationBlocks(content: ReleaseContent, replies: Replies): Block[] {
	const headings = new Map(content.findings.map(({ id, heading: own }) => [id, own]));
	return content.recommendations.flatMap((own) => {
		const reply = replies.get(own.id);
		const rests = own.findingIds.flatMap((id) => headings.get(id) ?? []);
		const facts = [
			rests.length === 0 ? '' : `Rests on: ${inWords(rests)}.`,
			own.replyBy === '' ? '' : `Reply asked for by ${formatIsoDay(own.replyBy)}.`
		].filter((text) => text !== '');
		return [
			heading(`Recommendation ${String(own.number)}, to ${own.addressedTo}`, 2),
			...docxMarkdown(own.text),
			...(facts.length === 0 ? [] : [note(facts.join(' '))]),
			...(reply === undefined
				? [note('No reply yet.')]
				: [
						new Paragraph({
							children: [styledRun({ text: REPLY_DECISION_PAST[reply.decision], bold: true })]
						}),
						...reply.reason.split('\n').map((line) => new Paragraph({ text: line })),
						note(`${reply.officialName}, ${formatDay(reply.repliedAt)}`)
					])
		];
	});
}

export const actionBlocks = ({ actions }: ReleaseContent): Block[] => [
	docxTable(
		[
			{ label: 'What', width: 55 },
			{ label: 'Who', width: 25 },
			{ label: 'By when', width: 20 }
		],
		actions.map(({ text, owner, dueOn }) => [
			docxMarkdown(text),
			owner,
			dueOn === '' ? 'No date yet' : formatIsoDay(dueOn)
		])
	)
];
