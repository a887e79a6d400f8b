import { LineRuleType, type IStylesOptions } from 'docx';

const INK = '14233D';
const SOFT = '44516A';
const TEAL = '0A5D66';

/** How the Word file looks. Sizes are in half points, spacing in twentieths of a point. */
export const docxStyles: IStylesOptions = {
	default: {
		document: {
			run: { font: 'Calibri', size: 22, color: INK, language: { value: 'en-GB' } },
			// 240 is one line. Without the rule some readers take it for an exact height and cut charts.
			paragraph: { spacing: { after: 140, line: 276, lineRule: LineRuleType.AUTO } }
		},
		title: {
			run: { font: 'Calibri', size: 48, bold: true, color: INK },
			paragraph: { spacing: { before: 0, after: 200 } }
		},
		heading1: {
			run: { font: 'Calibri', size: 32, bold: true, color: TEAL },
			paragraph: { spacing: { before: 420, after: 140 }, keepNext: true }
		},
		heading2: {
			run: { font: 'Calibri', size: 26, bold: true, color: INK },
			paragraph: { spacing: { before: 280, after: 100 }, keepNext: true }
		},
		heading3: {
			run: { font: 'Calibri', size: 23, bold: true, color: INK },
			paragraph: { spacing: { before: 220, after: 80 }, keepNext: true }
		},
		heading4: {
			run: { font: 'Calibri', size: 22, bold: true, color: SOFT },
			paragraph: { spacing: { before: 160, after: 60 }, keepNext: true }
		}
	},
	paragraphStyles: [
		{
			id: 'Source',
			name: 'Source',
			basedOn: 'Normal',
			run: { size: 18, color: SOFT },
			paragraph: { spacing: { before: 60, after: 160 } }
		},
		{
			id: 'ContentsTitle',
			name: 'Contents Title',
			basedOn: 'Normal',
			run: { size: 26, bold: true, color: TEAL },
			paragraph: { spacing: { before: 360, after: 120 } }
		},
		{
			id: 'Quotation',
			name: 'Quotation',
			basedOn: 'Normal',
			run: { italics: true },
			paragraph: { indent: { left: 500, right: 400 }, spacing: { after: 40 } }
		},
		{
			id: 'Attribution',
			name: 'Attribution',
			basedOn: 'Normal',
			run: { size: 20, color: SOFT },
			paragraph: { indent: { left: 500 }, spacing: { after: 180 } }
		}
	]
};
