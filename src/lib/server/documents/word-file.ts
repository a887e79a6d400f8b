import type { ImportRefusal } from '../../domain/documents/import-refusal.ts';
import { decodeText } from '../../domain/documents/file-kind.ts';
import {
	fetchesWhenOpened,
	readRelationships,
	relationshipsPath,
	type Relationship
} from '../../domain/documents/word/relationships.ts';
import {
	MOST_ELEMENTS,
	parseXml,
	type ElementsLeft,
	type XmlElement
} from '../../domain/documents/word/xml-node.ts';
import { err, ok, type Result } from '../../domain/shared/result.ts';
import { readArchive } from './read-archive.ts';

/** A part and what it points at. */
export interface WordPart {
	xml: XmlElement | undefined;
	relationships: ReadonlyMap<string, Relationship>;
}

/** The parts of a Word file that say something about its text. */
export interface WordFile {
	document: XmlElement;
	relationships: ReadonlyMap<string, Relationship>;
	styles: XmlElement | undefined;
	numbering: XmlElement | undefined;
	footnotes: WordPart;
	endnotes: WordPart;
	/** Headers and footers that say something. */
	headerCount: number;
	/** By path: the pictures' own bytes. */
	pictures: ReadonlyMap<string, Buffer>;
}

/** A thousand pages come to some 10 MB of XML. */
const LIMITS = { entries: 3000, oneEntry: 30_000_000, altogether: 120_000_000 };
const MAIN_TYPE = 'wordprocessingml.document.main+xml';
const OTHER_OFFICE = /(spreadsheetml|presentationml)\.[a-z]+\.main\+xml$|opendocument\.(?!text)/;
const PICTURE = /\.(png|jpe?g|gif|bmp|tiff?|webp|svg|emf|wmf)$/i;

/**
 * Takes a Word file apart, safely: unpacked within limits; refused with macros, with declarations
 * of entities, and with parts that are fetched from elsewhere when somebody opens it (the file
 * stays downloadable for everybody). Nothing is ever fetched here.
 */
export async function openWordFile(bytes: Buffer): Promise<Result<WordFile, ImportRefusal>> {
	const archive = await readArchive(
		bytes,
		(name) =>
			/\.(xml|rels)$/i.test(name) || name === 'mimetype' || PICTURE.test(name) || isMacro(name),
		LIMITS
	);
	if (!archive.ok) return archive;
	const entries = archive.value;
	const office = kindOfOffice(entries);
	if (office !== null) return err(office);
	if ([...entries.keys()].some(isMacro)) return err('macros');
	for (const [name, part] of entries)
		if (/\.(xml|rels)$/i.test(name) && declares(part)) return err('declares-entities');
	return takeApart(entries);
}

const isMacro = (name: string): boolean => /(^|\/)vba\w*\.(bin|xml)$/i.test(name);

function kindOfOffice(entries: ReadonlyMap<string, Buffer>): ImportRefusal | null {
	if (entries.get('mimetype')?.toString('latin1').startsWith('application/vnd.oasis.') === true)
		return 'open-document';
	const types = entries.get('[Content_Types].xml')?.toString('utf8');
	if (types === undefined) return 'unknown-kind';
	if (/macroEnabled/i.test(types)) return 'macros';
	const declared = [...types.matchAll(/ContentType\s*=\s*["']([^"']*)["']/g)].map(
		([, type = '']) => type
	);
	if (declared.some((type) => type.endsWith(MAIN_TYPE))) return null;
	return declared.some((type) => OTHER_OFFICE.test(type)) ? 'other-office' : 'damaged';
}

/** In every part, read or not: whoever downloads the file opens them all. */
function declares(part: Buffer): boolean {
	const text = decodeText(part) ?? part.toString('latin1');
	return /<!(DOCTYPE|ENTITY)/i.test(text);
}

function takeApart(entries: ReadonlyMap<string, Buffer>): Result<WordFile, ImportRefusal> {
	const left: ElementsLeft = { count: MOST_ELEMENTS };
	const read = (path: string | undefined): XmlElement | undefined => {
		const part = path === undefined ? undefined : entries.get(path);
		return part === undefined ? undefined : readPart(part, left);
	};
	try {
		for (const path of entries.keys()) {
			if (!path.endsWith('.rels')) continue;
			const relationships = readRelationships(read(path), '');
			if ([...relationships.values()].some(fetchesWhenOpened)) return err('fetches-parts');
		}
		const top = readRelationships(read('_rels/.rels'), '');
		const main = targetOf(top, 'officeDocument') ?? 'word/document.xml';
		const document = read(main);
		if (document === undefined) return err('damaged');
		const relationships = readRelationships(read(relationshipsPath(main)), main);
		const partOf = (type: string): WordPart => {
			const path = targetOf(relationships, type);
			const own = path === undefined ? undefined : read(relationshipsPath(path));
			return { xml: read(path), relationships: readRelationships(own, path ?? '') };
		};
		return ok({
			document,
			relationships,
			styles: read(targetOf(relationships, 'styles')),
			numbering: read(targetOf(relationships, 'numbering')),
			footnotes: partOf('footnotes'),
			endnotes: partOf('endnotes'),
			headerCount: [...relationships.values()].filter(
				({ type, target }) =>
					/^(header|footer)$/.test(type) &&
					/<w:t[ >]/.test(entries.get(target)?.toString('utf8') ?? '')
			).length,
			pictures: new Map([...entries].filter(([name]) => PICTURE.test(name)))
		});
	} catch (error) {
		if (error instanceof UnreadablePart) return err(error.refusal);
		throw error;
	}
}

const targetOf = (
	relationships: ReadonlyMap<string, Relationship>,
	type: string
): string | undefined =>
	[...relationships.values()].find((each) => each.type === type && !each.isOutside)?.target;

class UnreadablePart extends Error {
	readonly refusal: ImportRefusal;

	constructor(refusal: ImportRefusal) {
		super(refusal);
		this.refusal = refusal;
	}
}

function readPart(part: Buffer, left: ElementsLeft): XmlElement {
	const text = decodeText(part);
	if (text === null) throw new UnreadablePart('damaged');
	const root = parseXml(text, left);
	if (root.ok) return root.value;
	throw new UnreadablePart(root.error === 'too-many-parts' ? root.error : 'damaged');
}
