import type { XmlElement, XmlNode } from './xml-node.ts';

const NAMESPACES: Readonly<Record<string, string>> = {
	'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
	'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
	'xmlns:wp': 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
	'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
	'xmlns:pic': 'http://schemas.openxmlformats.org/drawingml/2006/picture'
};

/** A part for a reader of Word files, with blocks as its body. */
export function writeDocument(blocks: readonly XmlElement[]): string {
	const body: XmlElement = { name: 'w:body', attributes: {}, children: [...blocks] };
	const root = { name: 'w:document', attributes: { ...NAMESPACES }, children: [body] };
	return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${writeNode(root)}`;
}

/** An element and all that is in it. */
export function writeNode(node: XmlNode): string {
	if (typeof node === 'string') return escape(node);
	const attributes = Object.entries(node.attributes)
		.map(([name, value]) => ` ${name}="${escape(value)}"`)
		.join('');
	if (node.children.length === 0) return `<${node.name}${attributes}/>`;
	return `<${node.name}${attributes}>${node.children.map(writeNode).join('')}</${node.name}>`;
}

const ESCAPES: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	'\t': '&#9;',
	'\n': '&#10;'
};
const escape = (text: string): string => text.replace(/[&<>"\t\n]/g, (sign) => ESCAPES[sign] ?? '');
