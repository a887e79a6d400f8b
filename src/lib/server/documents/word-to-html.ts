import mammoth from 'mammoth';
import { zipSync, strToU8 } from 'fflate';
import type { Relationship } from '../../domain/documents/word/relationships.ts';
import { writeDocument } from '../../domain/documents/word/write-xml.ts';
import type { XmlElement } from '../../domain/documents/word/xml-node.ts';

/** So many blocks are converted at a time: who counts what comes of them can stop in between. */
const BLOCKS_AT_A_TIME = 60;

/**
 * Simplified blocks as HTML: `p` for each paragraph, `table`, and inside them emphasis, links and
 * pictures. The converter is given a file that holds these blocks and nothing else, so it meets
 * nothing that was not read and written here.
 * @param pictureName the `src` for the picture at a path inside the Word file
 * @returns HTML that is not sanitised yet, part by part
 */
export async function* wordToHtml(
	blocks: readonly XmlElement[],
	relationships: ReadonlyMap<string, Relationship>
): AsyncGenerator<string> {
	for (let at = 0; at < blocks.length; at += BLOCKS_AT_A_TIME) {
		const part = blocks.slice(at, at + BLOCKS_AT_A_TIME);
		yield await convert(part, usedBy(part, relationships));
	}
}

/** Only these: a file may have a hundred thousand, and each part would be given them all. */
function usedBy(
	blocks: readonly XmlElement[],
	relationships: ReadonlyMap<string, Relationship>
): ReadonlyMap<string, Relationship> {
	const used = new Map<string, Relationship>();
	const look = ({ attributes, children }: XmlElement) => {
		for (const id of [attributes['r:id'], attributes['r:embed']]) {
			const target = id === undefined ? undefined : relationships.get(id);
			if (id !== undefined && target !== undefined) used.set(id, target);
		}
		for (const child of children) if (typeof child !== 'string') look(child);
	};
	blocks.forEach(look);
	return used;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CONTENT_TYPES = `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/></Types>`;
const TOP = `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="d" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`;

async function convert(
	blocks: readonly XmlElement[],
	relationships: ReadonlyMap<string, Relationship>
): Promise<string> {
	const bytes = zipSync(
		{
			'[Content_Types].xml': strToU8(CONTENT_TYPES),
			'_rels/.rels': strToU8(TOP),
			'word/document.xml': strToU8(writeDocument(blocks)),
			'word/_rels/document.xml.rels': strToU8(writeRelationships(relationships)),
			...standIns(relationships)
		},
		{ level: 0 }
	);
	const { value } = await mammoth.convertToHtml(
		{ buffer: Buffer.from(bytes) },
		{
			styleMap: ['p => p:fresh', 'b => strong', 'i => em', 'strike => s'],
			includeDefaultStyleMap: false,
			includeEmbeddedStyleMap: false,
			externalFileAccess: false,
			convertImage: mammoth.images.imgElement(async (image) => ({
				src: (await image.readAsBuffer()).toString('utf8')
			}))
		}
	);
	return value;
}

/** Each picture is stood in for by its own path: the picture itself is drawn elsewhere. */
const standIns = (relationships: ReadonlyMap<string, Relationship>): Record<string, Uint8Array> =>
	Object.fromEntries(
		pictures(relationships).map(([id, { target }]) => [`word/${nameOf(id)}`, strToU8(target)])
	);

const pictures = (relationships: ReadonlyMap<string, Relationship>): [string, Relationship][] =>
	[...relationships].filter(([, { type, isOutside }]) => type === 'image' && !isOutside);

const nameOf = (id: string): string => `picture-${Buffer.from(id).toString('hex')}.png`;

function writeRelationships(relationships: ReadonlyMap<string, Relationship>): string {
	const links = [...relationships].flatMap(([id, { type, target, isOutside }]) =>
		type === 'hyperlink' && isOutside
			? [relationship(id, type, target, ' TargetMode="External"')]
			: []
	);
	const images = pictures(relationships).map(([id]) => relationship(id, 'image', nameOf(id), ''));
	return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${[...links, ...images].join('')}</Relationships>`;
}

const relationship = (id: string, type: string, target: string, mode: string): string =>
	`<Relationship Id="${escape(id)}" Type="${OFFICE}/${type}" Target="${escape(target)}"${mode}/>`;

const escape = (text: string): string =>
	text.replace(/[&<>"']/g, (sign) => `&#${String(sign.charCodeAt(0))};`);
