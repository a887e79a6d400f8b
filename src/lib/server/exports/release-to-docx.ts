import {
	Document,
	LevelFormat,
	AlignmentType,
	Packer,
	Paragraph,
	TableOfContents,
	TextRun
} from 'docx';
import { formatIsoDay } from '../../domain/reports/iso-day.ts';
import type { PublicRelease } from '../../domain/reports/public-release.ts';
import { formatDay } from '../../domain/shared/london-time.ts';
import { boldRun } from './bold-run.ts';
import { docxMarkdown } from './docx-markdown.ts';
import { headerAndFooter, LANDSCAPE, PORTRAIT } from './docx-page.ts';
import { heading, type Block } from './docx-block.ts';
import { annexBlocks, commentBlocks } from './docx-comments.ts';
import { pageNumbers, pageNumbersBeforeTable } from './docx-page-numbers.ts';
import { resultBlocks } from './docx-results.ts';
import {
	actionBlocks,
	findingBlocks,
	recommendationBlocks,
	respondentBlocks
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
	const furniture = headerAndFooter(content.secretariat, content.title);
	const annex = annexBlocks(release);
	const document = new Document({
		creator: content.secretariat,
		lastModifiedBy: content.secretariat,
		title: content.title,
		subject: content.consultation.title,
		description: '',
		pageNumbers: annex.length === 0 ? pageNumbers : pageNumbersBeforeTable,
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
				properties: PORTRAIT,
				...furniture,
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
			},
			...(annex.length === 0 ? [] : [{ properties: LANDSCAPE, ...furniture, children: annex }])
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
