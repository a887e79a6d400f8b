import MarkdownIt from 'markdown-it';
import { sanitise, type SafeHtml } from './safe-html.ts';

// No raw HTML, no images: an image would fetch from somewhere else, and tell it who reads.
const parser = new MarkdownIt({ html: false, linkify: true, typographer: false, breaks: false });

/**
 * Markdown as HTML that is safe to put into a page: headings become h3 to h6 (the page has its
 * own h1 and h2), links keep http, https and mailto only, nothing else keeps an attribute.
 * The allow-list is applied to what the parser made, so a fault in the parser lets nothing through.
 */
export function renderMarkdown(text: string): SafeHtml {
	return sanitise(parser.render(text), {
		allowedTags: [
			...['h3', 'h4', 'h5', 'h6', 'p', 'ul', 'ol', 'li', 'blockquote', 'strong', 'em', 's'],
			...['a', 'code', 'pre', 'br', 'hr', 'table', 'thead', 'tbody', 'tr', 'th', 'td']
		],
		allowedAttributes: { a: ['href'], ol: ['start'] },
		allowedSchemes: ['http', 'https', 'mailto'],
		allowProtocolRelative: false,
		transformTags: { h1: 'h3', h2: 'h4', h3: 'h5', h4: 'h6', h5: 'h6' }
	});
}
