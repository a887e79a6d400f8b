import { HeadingLevel, Paragraph, type Table } from 'docx';

export type Block = Paragraph | Table;

export const heading = (text: string, level: 1 | 2 | 3): Paragraph =>
	new Paragraph({
		text,
		heading:
			[HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3][level - 1] ??
			'Heading3',
		keepNext: true
	});

/** Small, below a table or a list: what to know of it. */
export const note = (text: string): Paragraph => new Paragraph({ text, style: 'Source' });
