import { boldRun } from './bold-run.ts';
import {
	AlignmentType,
	Document,
	Footer,
	Header,
	LevelFormat,
	Packer,
	PageNumber,
	Paragraph,
	TableOfContents,
	TextRun
} from 'docx';
import { estimatePageNumbersWith } from 'docx/layout';
import { formatIsoDay } from '../../domain/reports/iso-day.ts';
import type { PublicRelease } from '../../domain/reports/public-release.ts';
import { formatDay } from '../../domain/shared/london-time.ts';
import { docxMarkdown } from './docx-markdown.ts';
import {
	actionBlocks,
	commentBlocks,
	findingBlocks,
	heading,
	recommendationBlocks,
	respondentBlocks,
	resultBlocks,
	type Block
} from './docx-sections.ts';
import { docxStyles } from './docx-styles.ts';

/**
 * A release as a Word file: title block, contents, real headings, lists and tables, charts as
 * pictures with alternative text, page numbers and the secretariat's name. Its properties name
 * the secretariat and nobody else.
 */
export async function releaseToDocx(release: PublicRelease): Promise<Uint8Array<ArrayBuffer>> {
	const { content } = release;
	const section = (title: string, blocks: readonly Block[]): Block[] =>
		blocks.length === 0 ? [] : [heading(title, 1), ...blocks];
	const document = new Document({
		creator: content.secretariat,
		lastModifiedBy: content.secretariat,
		title: content.title,
		subject: content.consultation.title,
		description: '',
		// The contents are written with their page numbers: no reader is asked to update anything.
		pageNumbers: estimatePageNumbersWith({ guess: true }),
		styles: docxStyles,
		numbering: {
			config: [
				{
					reference: 'numbers',
					levels: [0, 1, 2].map((level) => ({
						level,
						format: LevelFormat.DECIMAL,
						text: `%${String(level + 1)}.`,
						alignment: AlignmentType.START,
						style: { paragraph: { indent: { left: 720 * (level + 1), hanging: 360 } } }
					}))
				}
			]
		},
		sections: [
			{
				properties: {
					page: {
						size: { width: 11906, height: 16838 },
						margin: { top: 1300, bottom: 1200, left: 1200, right: 1200 }
					}
				},
				headers: {
					default: new Header({
						children: [new Paragraph({ text: content.secretariat, style: 'Source' })]
					})
				},
				footers: { default: footer(content.title) },
				children: [
					...titleBlocks(release),
					// Not a heading: it would list itself.
					new Paragraph({ text: 'Contents', style: 'ContentsTitle', keepNext: true }),
					new TableOfContents('Contents', { hyperlink: true, headingStyleRange: '1-1' }),
					...section('Summary', docxMarkdown(content.summary)),
					...section('What we asked', docxMarkdown(content.background)),
					...section('Who answered', respondentBlocks(content)),
					...section('What you said', findingBlocks(content)),
					...section('Results question by question', resultBlocks(content)),
					...section('Comments on the draft', commentBlocks(content)),
					...section(
						'Recommendations, and what they said',
						recommendationBlocks(content, release.replies)
					),
					...(content.actions.length === 0 ? [] : section('Actions', actionBlocks(content))),
					...section('What happens next', docxMarkdown(content.nextSteps)),
					...section('How this was done', docxMarkdown(content.method))
				]
			}
		]
	});
	return new Uint8Array(await Packer.toBuffer(document));
}

function titleBlocks({ content, publishedAt, number, releases }: PublicRelease): Paragraph[] {
	const { consultation } = content;
	const facts: [string, string][] = [
		['Consultation', consultation.title],
		['Asked by', consultation.whoAsks],
		['Open', `${formatIsoDay(consultation.openedOn)} to ${formatIsoDay(consultation.closedOn)}`],
		['Published', formatDay(publishedAt) + (number > 1 ? `, release ${String(number)}` : '')],
		['Contact', `${consultation.contactName}, ${consultation.contactEmail}`]
	];
	const change = releases.find((release) => release.number === number)?.changeNote ?? '';
	if (change !== '') facts.push(['What was corrected', change]);
	return [
		new Paragraph({ text: content.title, style: 'Title' }),
		...facts.map(
			([name, value]) =>
				new Paragraph({
					spacing: { after: 40 },
					children: [boldRun(`${name}: `), new TextRun(value)]
				})
		)
	];
}

const footer = (title: string): Footer =>
	new Footer({
		children: [
			new Paragraph({
				style: 'Source',
				alignment: AlignmentType.RIGHT,
				children: [
					new TextRun(`${title}    `),
					new TextRun({ children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] })
				]
			})
		]
	});
