import { sanitise, type SafeHtml } from '../shared/safe-html.ts';

const INLINE = ['strong', 'em', 's', 'sup', 'sub', 'code', 'br', 'a', 'img'];
const BLOCKS = ['p', 'ul', 'ol', 'li', 'table', 'thead', 'tbody', 'tr', 'th', 'td'];

/**
 * The allow-list of a source document: emphasis, links to the web and to mail, pictures by a
 * relative address, and tables. Nothing else keeps its element, nothing but these its attribute.
 * What comes out is well-formed XML too: each element is closed, and only XML's own entities are
 * used.
 * @param more elements besides, without attributes
 */
export const sanitiseHtml = (html: string, more: readonly string[] = []): SafeHtml =>
	sanitise(html, {
		allowedTags: [...INLINE, ...BLOCKS, ...more],
		allowedAttributes: {
			a: ['href'],
			img: ['src', 'alt'],
			th: ['colspan', 'rowspan', 'scope'],
			td: ['colspan', 'rowspan'],
			ol: ['start']
		},
		allowedSchemes: ['http', 'https', 'mailto'],
		// A picture is one that was brought in with the text: never an address elsewhere, never data.
		allowedSchemesByTag: { img: [] },
		allowProtocolRelative: false,
		transformTags: { b: 'strong', i: 'em', strike: 's', del: 's' },
		exclusiveFilter: ({ tag, attribs }) =>
			tag === 'img' && (attribs.src === undefined || attribs.src === ''),
		parser: { decodeEntities: true }
	});
