import {
	AlignmentType,
	Document,
	ExternalHyperlink,
	FootnoteReferenceRun,
	HeadingLevel,
	ImageRun,
	LevelFormat,
	Packer,
	Paragraph,
	Table,
	TableCell,
	TableRow,
	TextRun,
	VerticalAlignTable,
	WidthType,
	type IRunOptions
} from 'docx';
import { NOTES, TOPICS, type Topic } from './guidance-text.ts';
import { diagram, photograph } from './picture.ts';

const run = (options: IRunOptions): TextRun => new TextRun(options);
const level = (
	at: number,
	format: (typeof LevelFormat)[keyof typeof LevelFormat],
	text: string
) => ({
	level: at,
	format,
	text,
	alignment: AlignmentType.LEFT,
	style: { paragraph: { indent: { left: 1300 + at * 500, hanging: 1000 } } }
});

/** Commissioning guidance as the `docx` package writes it: one list of many levels, and lists of its own. */
export async function makeCommissioning(parts = 1): Promise<Buffer> {
	const boxes = await diagram(['Assess', 'Specify', 'Call off', 'Award', 'Start']);
	const photo = await photograph();
	const topics = Array.from({ length: parts }, (_, part) =>
		TOPICS.map((topic) => inPart(topic, part + 1))
	);
	const sections = topics
		.flat()
		.flatMap((topic, at) => [
			...sectionOf(topic, at),
			...(at === 3 ? [picture(boxes, 'png', 'The five steps from assessment to start')] : []),
			...(at === 9 ? [picture(photo, 'jpg', '')] : []),
			...(at % 3 === 1 ? [lotsTable(topic)] : [])
		]);
	const document = new Document({
		styles: { default: { document: { run: { font: 'Liberation Sans', size: 24 } } } },
		numbering: {
			config: [
				{
					reference: 'text',
					levels: [
						level(0, LevelFormat.DECIMAL, '%1.'),
						level(1, LevelFormat.DECIMAL, '%1.%2'),
						level(2, LevelFormat.LOWER_LETTER, '(%3)'),
						level(3, LevelFormat.LOWER_ROMAN, '(%4)')
					]
				},
				{ reference: 'steps', levels: [level(0, LevelFormat.UPPER_LETTER, '%1)')] }
			]
		},
		footnotes: Object.fromEntries(
			NOTES.map((note, at) => [at + 1, { children: [new Paragraph(note)] }])
		),
		sections: [
			{
				children: [
					new Paragraph({
						text: 'Buying services for people on probation',
						heading: HeadingLevel.TITLE
					}),
					new Paragraph({ text: 'Draft guidance for comment, version 1' }),
					...sections,
					new Paragraph({ text: 'What happens next', heading: HeadingLevel.HEADING_1 }),
					...['Comments are read.', 'A second draft is written.', 'The guidance is issued.'].map(
						(text) => new Paragraph({ text, numbering: { reference: 'steps', level: 0 } })
					),
					new Paragraph({
						children: [
							run({ text: 'Questions go to ' }),
							new ExternalHyperlink({
								link: 'mailto:commissioning@authority.example',
								children: [run({ text: 'the commissioning team', style: 'Hyperlink' })]
							}),
							run({ text: '.' })
						]
					})
				]
			}
		]
	});
	return await Packer.toBuffer(document);
}

/** Said again in a later part, with other words around it. */
const inPart = (topic: Topic, part: number): Topic =>
	part === 1
		? topic
		: {
				title: `${topic.title}, part ${String(part)}`,
				paragraphs: topic.paragraphs.map(
					(text) => `For part ${String(part)} of the Framework: ${text}`
				),
				items: topic.items
			};

function sectionOf(topic: Topic, at: number): Paragraph[] {
	const numbered = (text: string, depth: number, more: FootnoteReferenceRun[] = []) =>
		new Paragraph({
			spacing: { after: 240, line: 360 },
			numbering: { reference: 'text', level: depth },
			children: [...emphasised(text), ...more]
		});
	return [
		new Paragraph({
			text: topic.title,
			heading: HeadingLevel.HEADING_1,
			numbering: { reference: 'text', level: 0 }
		}),
		...topic.paragraphs.flatMap((text, nth) => [
			numbered(text, 1, nth === 1 && at < NOTES.length ? [new FootnoteReferenceRun(at + 1)] : []),
			// Deeper items under the second paragraph of every other section.
			...(nth === 1 && at % 2 === 0
				? topic.items
						.slice(0, 3)
						.flatMap((item, which) => [
							numbered(item, 2),
							...(which === 0
								? ['at the start', 'every year after'].map((each) => numbered(each, 3))
								: [])
						])
				: [])
		]),
		...topic.items.map(
			(text, nth) => new Paragraph({ text, bullet: { level: nth % 3 === 2 ? 1 : 0 } })
		)
	];
}

/** "must" in bold, as such papers like it. */
const emphasised = (text: string): TextRun[] =>
	text.split(/(\bmust\b)/).map((words) => run({ text: words, bold: words === 'must' }));

const picture = (data: Buffer, type: 'png' | 'jpg', description: string): Paragraph =>
	new Paragraph({
		children: [
			new ImageRun({
				data,
				type,
				transformation: { width: 480, height: type === 'png' ? 85 : 360 },
				...(description === '' ? {} : { altText: { name: 'Picture', description, title: '' } })
			})
		]
	});

/** Two rows of headings with merged cells, and a first column that reaches over two rows. */
function lotsTable({ items }: Topic): Table {
	const cell = (text: string, more: { columnSpan?: number; rowSpan?: number } = {}) =>
		new TableCell({
			children: [new Paragraph(text)],
			verticalAlign: VerticalAlignTable.TOP,
			...more
		});
	const rows = items.slice(0, 4).map((item, nth) => {
		const first = nth % 2 === 0 ? [cell(`Lot ${String(nth / 2 + 1)}`, { rowSpan: 2 })] : [];
		return new TableRow({
			children: [
				...first,
				cell(item),
				cell(`£${String(60 + nth * 25)},000`),
				cell(String(40 + nth * 12))
			]
		});
	});
	const head = [
		new TableRow({
			tableHeader: true,
			children: [
				cell('Lot', { rowSpan: 2 }),
				cell('Service', { rowSpan: 2 }),
				cell('In a year', { columnSpan: 2 })
			]
		}),
		new TableRow({ tableHeader: true, children: [cell('Value'), cell('People')] })
	];
	return new Table({
		width: { size: 100, type: WidthType.PERCENTAGE },
		rows: [...head, ...rows.slice(0, rows.length - (rows.length % 2))]
	});
}
