/** The most bytes of one document: 20 MB as file managers count them. */
export const LARGEST_DOCUMENT = 20_000_000;
/** The most documents of one consultation. */
export const MOST_DOCUMENTS = 20;

interface DocumentKind {
	extension: string;
	mediaType: string;
	name: string;
	/** What the file begins with; text has no such sign. */
	begins: 'pdf' | 'zip' | 'text';
}

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const OPEN = 'application/vnd.oasis.opendocument';

/** What may be uploaded. None of these runs when a browser opens it, and all are served as downloads. */
export const DOCUMENT_KINDS: readonly DocumentKind[] = [
	{ extension: 'pdf', mediaType: 'application/pdf', name: 'PDF', begins: 'pdf' },
	{
		extension: 'docx',
		mediaType: `${OFFICE}.wordprocessingml.document`,
		name: 'Word',
		begins: 'zip'
	},
	{ extension: 'xlsx', mediaType: `${OFFICE}.spreadsheetml.sheet`, name: 'Excel', begins: 'zip' },
	{
		extension: 'pptx',
		mediaType: `${OFFICE}.presentationml.presentation`,
		name: 'PowerPoint',
		begins: 'zip'
	},
	{ extension: 'odt', mediaType: `${OPEN}.text`, name: 'OpenDocument text', begins: 'zip' },
	{
		extension: 'ods',
		mediaType: `${OPEN}.spreadsheet`,
		name: 'OpenDocument spreadsheet',
		begins: 'zip'
	},
	{ extension: 'txt', mediaType: 'text/plain', name: 'Text', begins: 'text' },
	{ extension: 'csv', mediaType: 'text/csv', name: 'CSV', begins: 'text' }
];

export const kindOfMediaType = (mediaType: string): string =>
	DOCUMENT_KINDS.find((kind) => kind.mediaType === mediaType)?.name ?? 'File';

const extensionOf = (fileName: string): string =>
	/\.([a-z0-9]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? '';

function isText(bytes: Uint8Array): boolean {
	if (bytes.includes(0)) return false;
	try {
		new TextDecoder('utf-8', { fatal: true }).decode(bytes);
		return true;
	} catch {
		return false;
	}
}

/**
 * The media type to serve a file with, by its name and by what is in it; what a browser says of
 * it is not believed. Null when it is none of the allowed kinds.
 */
export function mediaTypeOf(fileName: string, bytes: Uint8Array): string | null {
	const extension = extensionOf(fileName);
	const kind = DOCUMENT_KINDS.find((each) => each.extension === extension);
	if (kind === undefined) return null;
	const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
	const fits = {
		// Some programs write a few bytes before the sign; readers accept it in the first 1,024.
		pdf: () => head.includes('%PDF-'),
		zip: () => head.startsWith('PK\u0003\u0004'),
		text: () => isText(bytes)
	};
	return fits[kind.begins]() ? kind.mediaType : null;
}

/**
 * A file's name as it may be kept: no folders, no characters that systems refuse or that hide
 * what the name ends in, at most 120 characters with its extension kept.
 */
export function safeFileName(typed: string): string {
	const name = (typed.split(/[/\\]/).at(-1) ?? '')
		.toWellFormed()
		.normalize('NFC')
		// Control and formatting characters, direction marks among them.
		.replace(/[\p{Cc}\p{Cf}<>:"|?*]/gu, '')
		.replace(/\s+/g, ' ')
		.replace(/^[. ]+/, '')
		.trim();
	const extension = extensionOf(name);
	const stem = extension === '' ? name : name.slice(0, -extension.length - 1).trim();
	const cut = Array.from(stem).slice(0, 110).join('') || 'document';
	return extension === '' ? cut : `${cut}.${extension}`;
}

/** "640 bytes", "84 KB", "1.2 MB", in thousands as file managers show them. */
export function formatByteCount(bytes: number): string {
	if (bytes < 1000) return `${String(bytes)} bytes`;
	if (bytes < 999_500) return `${String(Math.round(bytes / 1000))} KB`;
	return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
