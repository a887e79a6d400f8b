import { TOPICS, NOTES } from './guidance-text.ts';
import { diagram } from './picture.ts';

/**
 * Guidance on grants as a flat OpenDocument text, for LibreOffice to save as .docx: headings numbered
 * by the outline, lists in a style of their own that start again, footnotes, endnotes, a picture,
 * a table with merged cells.
 */
export async function makeGrants(): Promise<string> {
	const picture = (await diagram(['Ask', 'Decide', 'Pay', 'Listen'])).toString('base64');
	const body = TOPICS.map((topic, at) => {
		const depth = at % 3 === 2 ? 2 : 1;
		return [
			`<text:h text:style-name="Heading_20_${String(depth)}" text:outline-level="${String(depth)}">${escape(topic.title)}</text:h>`,
			...topic.paragraphs.map(
				(text, nth) =>
					`<text:p text:style-name="Standard">${escape(text)}${nth === 0 ? note(at) : ''}</text:p>`
			),
			list(topic.items, at % 2 === 0 ? 'Letters' : 'Points'),
			at === 4 ? table(topic.items) : '',
			at === 6 ? figure(picture) : ''
		].join('');
	});
	return `<?xml version="1.0" encoding="UTF-8"?><office:document ${NAMESPACES} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">${STYLES}<office:body><office:text><text:p text:style-name="Title">Grants to voluntary organisations</text:p>${body.join('')}</office:text></office:body></office:document>`;
}

const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

function note(at: number): string {
	const isEndnote = at % 5 === 4;
	const words = escape(NOTES[at % NOTES.length] ?? '');
	return `<text:note text:id="n${String(at)}" text:note-class="${isEndnote ? 'endnote' : 'footnote'}"><text:note-citation>${String(at + 1)}</text:note-citation><text:note-body><text:p text:style-name="Footnote">${words}</text:p></text:note-body></text:note>`;
}

function list(items: readonly string[], style: string): string {
	const inner = (words: readonly string[]) =>
		`<text:list>${words.map((word) => `<text:list-item><text:p>${escape(word)}</text:p></text:list-item>`).join('')}</text:list>`;
	return `<text:list text:style-name="${style}">${items
		.map(
			(item, nth) =>
				`<text:list-item><text:p>${escape(item)}</text:p>${nth === 1 ? inner(['in writing', 'in person, where somebody asks for it']) : ''}</text:list-item>`
		)
		.join('')}</text:list>`;
}

const table = (items: readonly string[]): string =>
	`<table:table table:name="Values"><table:table-column table:number-columns-repeated="3"/><table:table-header-rows><table:table-row>${cell('Grant')}${cell('Lowest and highest', ' table:number-columns-spanned="2"')}<table:covered-table-cell/></table:table-row></table:table-header-rows>${items
		.slice(0, 4)
		.map((item, nth) =>
			nth % 2 === 0
				? `<table:table-row>${cell(item, ' table:number-rows-spanned="2"')}${cell('£5,000')}${cell('£40,000')}</table:table-row>`
				: `<table:table-row><table:covered-table-cell/>${cell('£8,000')}${cell('£100,000')}</table:table-row>`
		)
		.join('')}</table:table>`;

const cell = (text: string, more = ''): string =>
	`<table:table-cell office:value-type="string"${more}><text:p>${escape(text)}</text:p></table:table-cell>`;

const figure = (base64: string): string =>
	`<text:p><draw:frame draw:name="Steps" text:anchor-type="as-char" svg:width="14cm" svg:height="3cm"><draw:image draw:mime-type="image/png"><office:binary-data>${base64}</office:binary-data></draw:image><svg:desc>Four steps of a grant: ask, decide, pay, listen</svg:desc></draw:frame></text:p>`;

const level = (at: number, format: string, before: string, after: string): string =>
	`<text:list-level-style-number text:level="${String(at)}" style:num-format="${format}" style:num-prefix="${before}" style:num-suffix="${after}"><style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" fo:text-indent="-1.8cm" fo:margin-left="${String(at * 0.8 + 1.2)}cm"/></style:list-level-properties></text:list-level-style-number>`;

const bullet = (at: number): string =>
	`<text:list-level-style-bullet text:level="${String(at)}" text:bullet-char="•"><style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" fo:text-indent="-0.6cm" fo:margin-left="${String(at * 0.8)}cm"/></style:list-level-properties></text:list-level-style-bullet>`;

const outline = [1, 2]
	.map(
		(at) =>
			`<text:outline-level-style text:level="${String(at)}" style:num-format="1" text:display-levels="${String(at)}"><style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" fo:text-indent="-2cm" fo:margin-left="2cm"/></style:list-level-properties></text:outline-level-style>`
	)
	.join('');

const STYLES = `<office:styles><style:style style:name="Standard" style:family="paragraph"><style:paragraph-properties fo:margin-bottom="0.3cm" fo:line-height="150%"/><style:text-properties fo:font-size="13pt"/></style:style><style:style style:name="Title" style:family="paragraph" style:parent-style-name="Standard"><style:text-properties fo:font-size="22pt"/></style:style><style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph" style:parent-style-name="Standard" style:default-outline-level="1"><style:text-properties fo:font-weight="bold"/></style:style><style:style style:name="Heading_20_2" style:display-name="Heading 2" style:family="paragraph" style:parent-style-name="Standard" style:default-outline-level="2"/><style:style style:name="Footnote" style:family="paragraph"/><text:outline-style style:name="Outline">${outline}</text:outline-style><text:list-style style:name="Letters">${level(1, 'a', '(', ')')}${level(2, 'i', '', '.')}</text:list-style><text:list-style style:name="Points">${bullet(1)}${bullet(2)}</text:list-style></office:styles>`;

const NAMESPACES = [
	'office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"',
	'text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"',
	'table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"',
	'style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"',
	'draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"',
	'fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
	'svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"'
]
	.map((namespace) => `xmlns:${namespace}`)
	.join(' ');
