import { WORD_NAMESPACES } from './word-package.ts';

const style = (id: string, name: string, basedOn: string, rest: string): string =>
	`<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${basedOn === '' ? '' : `<w:basedOn w:val="${basedOn}"/>`}${rest}</w:style>`;
const numbered = (numId: number, level?: number): string =>
	`<w:numPr>${level === undefined ? '' : `<w:ilvl w:val="${String(level)}"/>`}<w:numId w:val="${String(numId)}"/></w:numPr>`;

/** Styles as a Word template of an office has them: numbers come from them, down the chain. */
export const VETTING_STYLES = `<w:styles ${WORD_NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Liberation Sans" w:hAnsi="Liberation Sans"/><w:sz w:val="24"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="240" w:line="360" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>${[
	'<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>',
	style('Title', 'Title', 'Normal', '<w:rPr><w:b/><w:sz w:val="40"/></w:rPr>'),
	style(
		'Heading1',
		'heading 1',
		'Normal',
		`<w:pPr>${numbered(1)}<w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:sz w:val="30"/></w:rPr>`
	),
	style(
		'Heading2',
		'heading 2',
		'Normal',
		'<w:pPr><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:b/></w:rPr>'
	),
	// An office's own heading, based on Word's.
	style('ChapterHeading', 'Chapter Heading', 'Heading1', ''),
	style('NumberedPara', 'Numbered Para', 'Normal', `<w:pPr>${numbered(1, 1)}</w:pPr>`),
	style('SubPara', 'Sub Para', 'NumberedPara', `<w:pPr>${numbered(1, 2)}</w:pPr>`),
	style('SubSubPara', 'Sub Sub Para', 'NumberedPara', `<w:pPr>${numbered(1, 3)}</w:pPr>`),
	// Based on a numbered one, and not numbered itself.
	style('Unnumbered', 'Unnumbered', 'NumberedPara', `<w:pPr>${numbered(0)}</w:pPr>`),
	style(
		'AnnexHeading',
		'Annex Heading',
		'Normal',
		`<w:pPr>${numbered(5)}<w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr>`
	),
	style('AnnexPara', 'Annex Para', 'Normal', `<w:pPr>${numbered(5, 1)}</w:pPr>`),
	style(
		'Recommendation',
		'Recommendation',
		'Normal',
		`<w:pPr>${numbered(6)}</w:pPr><w:rPr><w:b/></w:rPr>`
	),
	style('FootnoteText', 'footnote text', 'Normal', '<w:rPr><w:sz w:val="18"/></w:rPr>'),
	style('TOC1', 'toc 1', 'Normal', ''),
	'<w:style w:type="character" w:styleId="StrongWord"><w:name w:val="Strong Word"/><w:rPr><w:b/></w:rPr></w:style>',
	'<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>',
	'<w:style w:type="numbering" w:styleId="OfficeBullets"><w:name w:val="Office Bullets"/><w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr></w:style>'
].join('')}</w:styles>`;

const level = (
	at: number,
	format: string,
	text: string,
	more: { style?: string; start?: number; restart?: number; isLegal?: boolean } = {}
): string => {
	const parts = [
		`<w:start w:val="${String(more.start ?? 1)}"/>`,
		`<w:numFmt w:val="${format}"/>`,
		more.restart === undefined ? '' : `<w:lvlRestart w:val="${String(more.restart)}"/>`,
		more.style === undefined ? '' : `<w:pStyle w:val="${more.style}"/>`,
		more.isLegal === true ? '<w:isLgl/>' : '',
		`<w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/>`,
		`<w:pPr><w:ind w:left="${String(2000 + at * 540)}" w:hanging="${String(2000 - at * 200)}"/></w:pPr>`
	];
	return `<w:lvl w:ilvl="${String(at)}">${parts.join('')}</w:lvl>`;
};
const abstract = (id: number, content: string): string =>
	`<w:abstractNum w:abstractNumId="${String(id)}"><w:multiLevelType w:val="multilevel"/>${content}</w:abstractNum>`;
const list = (id: number, abstractId: number, overrides = ''): string =>
	`<w:num w:numId="${String(id)}"><w:abstractNumId w:val="${String(abstractId)}"/>${overrides}</w:num>`;

/** 1: chapters, paragraphs and below. 2: steps. 3: the same steps, starting again at 1. 4: bullets. */
export const VETTING_NUMBERING = `<w:numbering ${WORD_NAMESPACES}>${[
	abstract(
		10,
		level(0, 'decimal', '%1', { style: 'Heading1' }) +
			level(1, 'decimal', '%1.%2', { style: 'NumberedPara' }) +
			level(2, 'lowerLetter', '(%3)', { style: 'SubPara' }) +
			level(3, 'lowerRoman', '(%4)', { style: 'SubSubPara' })
	),
	abstract(11, level(0, 'decimal', 'Step %1:') + level(1, 'lowerLetter', '%1%2.')),
	abstract(
		12,
		'<w:styleLink w:val="OfficeBullets"/>' + level(0, 'bullet', '•') + level(1, 'bullet', '–')
	),
	abstract(13, '<w:numStyleLink w:val="OfficeBullets"/>'),
	abstract(
		14,
		level(0, 'upperLetter', 'Annex %1', { style: 'AnnexHeading' }) +
			level(1, 'decimal', '%1.%2', { style: 'AnnexPara', isLegal: true })
	),
	abstract(15, level(0, 'upperRoman', 'Recommendation %1', { style: 'Recommendation' })),
	abstract(
		16,
		level(0, 'decimalZero', '%1.') +
			level(1, 'ordinal', '%2', { restart: 0 }) +
			level(2, 'none', '')
	),
	abstract(
		17,
		level(0, 'decimal', '%1)') +
			level(1, 'decimal', '%1.%2)') +
			level(2, 'upperLetter', '%1.%2.%3)')
	),
	list(1, 10),
	list(2, 11),
	list(3, 11, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'),
	list(4, 12),
	list(5, 14),
	list(6, 15),
	list(7, 16),
	list(8, 13),
	list(10, 17),
	list(
		9,
		16,
		`<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/><w:lvl w:ilvl="0"><w:start w:val="5"/><w:numFmt w:val="upperLetter"/><w:lvlText w:val="%1)"/><w:pPr><w:ind w:left="2000" w:hanging="2000"/></w:pPr></w:lvl></w:lvlOverride>`
	)
].join('')}</w:numbering>`;
