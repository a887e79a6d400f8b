import type { XmlElement } from './xml-node.ts';

/** The cells of a table as HTML, row by row; not those of tables inside of it. */
export function cellsOf(table: XmlElement): XmlElement[] {
	return table.children.flatMap((child) => {
		if (typeof child === 'string') return [];
		return /^t[hd]$/.test(child.name) ? [child] : child.name === 'table' ? [] : cellsOf(child);
	});
}
