import {
	AlignmentType,
	Footer,
	Header,
	PageNumber,
	PageOrientation,
	Paragraph,
	TextRun
} from 'docx';

const SIZE = { width: 11906, height: 16838 };

/** A4, in twentieths of a point. */
export const PORTRAIT = {
	page: { size: SIZE, margin: { top: 1300, bottom: 1200, left: 1200, right: 1200 } }
};

/** A4 on its side, for a table of many columns. */
export const LANDSCAPE = {
	page: {
		// Word's own order: the short side first, then the orientation turns it.
		size: { ...SIZE, orientation: PageOrientation.LANDSCAPE },
		margin: { top: 1000, bottom: 900, left: 900, right: 900 }
	}
};

/** What stands above and below each page: the secretariat, the title and the page's number. */
export const headerAndFooter = (secretariat: string, title: string) => ({
	headers: {
		default: new Header({ children: [new Paragraph({ text: secretariat, style: 'Source' })] })
	},
	footers: {
		default: new Footer({
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
		})
	}
});
