import type { XmlElement, XmlNode } from './xml-node.ts';

/** The elements among the children. */
export const elementsOf = (element: XmlElement | undefined): XmlElement[] =>
	element === undefined
		? []
		: element.children.filter((child): child is XmlElement => typeof child !== 'string');

/** The first child with a name. */
export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
	elementsOf(element).find((child) => child.name === name);

/** The children with a name. */
export const childrenOf = (element: XmlElement | undefined, name: string): XmlElement[] =>
	elementsOf(element).filter((child) => child.name === name);

/** What `<name w:val="…">` says; undefined without the element or the attribute. */
export const valueOf = (element: XmlElement | undefined, name: string): string | undefined =>
	childOf(element, name)?.attributes['w:val'];

/** The same as a whole number. */
export function wholeOf(element: XmlElement | undefined, name: string): number | undefined {
	const value = valueOf(element, name);
	return value !== undefined && /^-?\d{1,9}$/.test(value) ? Number(value) : undefined;
}

/** Word's on and off: there without a value is on. Undefined where it is not said. */
export function switchOf(element: XmlElement | undefined, name: string): boolean | undefined {
	const own = childOf(element, name);
	if (own === undefined) return undefined;
	return !['0', 'false', 'off', 'none'].includes(own.attributes['w:val'] ?? '1');
}

/** Whether an element with one of the names is inside, however deep. */
export const holds = (node: XmlNode, names: ReadonlySet<string>): boolean =>
	typeof node !== 'string' &&
	(names.has(node.name) || node.children.some((child) => holds(child, names)));

/** All elements with a name inside, in order; not those inside of each other. */
export function allOf(element: XmlElement, name: string): XmlElement[] {
	return elementsOf(element).flatMap((child) =>
		child.name === name ? [child] : allOf(child, name)
	);
}

/** All words inside, as they stand. */
export const wordsOf = (node: XmlNode): string =>
	typeof node === 'string' ? node : node.children.map(wordsOf).join('');
