import { strToU8, zipSync, type Zippable } from 'fflate';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

export const WORD_NAMESPACES = [
	'w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
	'r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
	'wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
	'a="http://schemas.openxmlformats.org/drawingml/2006/main"',
	'pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
	'm="http://schemas.openxmlformats.org/officeDocument/2006/math"',
	'mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
	'wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
	'w14="http://schemas.microsoft.com/office/word/2010/wordml"',
	'v="urn:schemas-microsoft-com:vml"',
	'o="urn:schemas-microsoft-com:office:office"'
]
	.map((namespace) => `xmlns:${namespace}`)
	.join(' ');

export interface WordParts {
	/** What is inside of `w:body`, without the last `w:sectPr`. */
	body: string;
	styles?: string;
	numbering?: string;
	footnotes?: string;
	endnotes?: string;
	comments?: string;
	settings?: string;
	header?: string;
	/** More relationships of the document, as `Id`, last word of the type, target, and whether outside. */
	relationships?: readonly { id: string; type: string; target: string; isOutside?: boolean }[];
	/** More files, by path. */
	files?: Readonly<Record<string, string | Uint8Array>>;
	/** Put before the root element of the document. */
	prologue?: string;
}

const PARTS = [
	'styles',
	'numbering',
	'footnotes',
	'endnotes',
	'comments',
	'settings',
	'header'
] as const;

/** A .docx file out of its parts, as small as Word still opens it. The same parts give the same bytes. */
export function wordPackage(parts: WordParts): Buffer {
	const present = PARTS.filter((part) => parts[part] !== undefined);
	const own = present.map((part) => ({
		id: `p-${part}`,
		type: part,
		target: `${part}.xml`,
		isOutside: false
	}));
	const relationships = [...own, ...(parts.relationships ?? [])]
		.map(
			({ id, type, target, isOutside }) =>
				`<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"${isOutside === true ? ' TargetMode="External"' : ''}/>`
		)
		.join('');
	const overrides = present
		.map((part) => `<Override PartName="/word/${part}.xml" ContentType="${MAIN}.${part}+xml"/>`)
		.join('');
	const section = `<w:sectPr>${parts.header === undefined ? '' : '<w:headerReference w:type="default" r:id="p-header"/>'}<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr>`;
	const files: Record<string, string | Uint8Array> = {
		'[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="jpeg" ContentType="image/jpeg"/><Default Extension="emf" ContentType="image/x-emf"/><Override PartName="/word/document.xml" ContentType="${MAIN}.document.main+xml"/>${overrides}</Types>`,
		'_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
		'word/document.xml': `${HEAD}${parts.prologue ?? ''}<w:document ${WORD_NAMESPACES} mc:Ignorable="w14"><w:body>${parts.body}${section}</w:body></w:document>`,
		'word/_rels/document.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${relationships}</Relationships>`,
		...Object.fromEntries(
			present.map((part) => [`word/${part}.xml`, `${HEAD}${parts[part] ?? ''}`])
		),
		...parts.files
	};
	const zippable: Zippable = Object.fromEntries(
		Object.entries(files).map(([path, content]) => [
			path,
			typeof content === 'string' ? strToU8(content) : content
		])
	);
	return Buffer.from(zipSync(zippable, { level: 9, mtime: new Date('2026-01-05T12:00:00Z') }));
}

export const escapeXml = (text: string): string =>
	text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** A run of plain words. */
export const run = (text: string, properties = ''): string =>
	`<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;

/** A paragraph of runs, with what its properties say. */
export const paragraph = (content: string, properties = ''): string =>
	`<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;

/** The same with words only. */
export const plain = (text: string, properties = ''): string => paragraph(run(text), properties);
