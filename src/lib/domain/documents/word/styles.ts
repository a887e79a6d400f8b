import type { XmlElement } from './xml-node.ts';
import { childOf, childrenOf, switchOf, valueOf, wholeOf } from './xml-walk.ts';

/** What the numbering of a paragraph can take from its style. */
export interface StyleNumbering {
	/** The style in the chain that says it. */
	styleId: string;
	numId: number | undefined;
	level: number | undefined;
}

export interface Styles {
	/** The style's name in small letters, such as "heading 1"; '' when it is not known. */
	nameOf(styleId: string | undefined): string;
	/** 1 to 9 for a style that is a heading or is based on one, null for others. */
	headingLevelOf(styleId: string | undefined): number | null;
	numberingOf(styleId: string | undefined): StyleNumbering | null;
	/** The left indent in twips that the style or one below it sets. */
	indentOf(styleId: string | undefined): number | undefined;
	/** Whether a style of characters or paragraphs switches something on, such as `w:b`. */
	switches(styleId: string | undefined, name: string): boolean | undefined;
	/** The numbering that a style of lists stands for. */
	listNumId(styleId: string): number | undefined;
	/** The paragraph style of paragraphs that name none. */
	defaultId: string | undefined;
}

/** Chains longer than this go round in a circle. */
const LONGEST_CHAIN = 20;

/**
 * Reads `word/styles.xml`; an absent part has no styles.
 * Properties come down the chain of `w:basedOn` (ECMA-376, 17.7.4.3).
 */
export function readStyles(part: XmlElement | undefined): Styles {
	const all = new Map<string, XmlElement>();
	let defaultId: string | undefined;
	for (const style of childrenOf(part, 'w:style')) {
		const id = style.attributes['w:styleId'];
		if (id === undefined) continue;
		all.set(id, style);
		const isDefault = ['1', 'true', 'on'].includes(style.attributes['w:default'] ?? '');
		if (isDefault && style.attributes['w:type'] === 'paragraph') defaultId = id;
	}
	function* chainOf(styleId: string | undefined): Generator<[string, XmlElement]> {
		let id = styleId;
		for (let depth = 0; depth < LONGEST_CHAIN && id !== undefined; depth++) {
			const style = all.get(id);
			if (style === undefined) return;
			yield [id, style];
			id = valueOf(style, 'w:basedOn');
		}
	}
	const firstOf = <T>(
		styleId: string | undefined,
		find: (style: XmlElement, id: string) => T | null | undefined
	): T | undefined => {
		for (const [id, style] of chainOf(styleId)) {
			const found = find(style, id);
			if (found !== undefined && found !== null) return found;
		}
		return undefined;
	};
	const nameIn = (style: XmlElement | undefined) =>
		(valueOf(style, 'w:name') ?? '').trim().toLowerCase();

	const switchesOf = remembered((name: string) =>
		remembered((styleId: string | undefined) =>
			firstOf(styleId, (style) => switchOf(childOf(style, 'w:rPr'), name))
		)
	);

	return {
		defaultId,
		nameOf: remembered((styleId) => nameIn(styleId === undefined ? undefined : all.get(styleId))),
		headingLevelOf: remembered((styleId) => {
			const level = firstOf(styleId, (style, id) => {
				const named = /^heading ?([1-9])$/.exec(nameIn(style)) ?? /^heading([1-9])$/i.exec(id);
				if (named !== null) return Number(named[1]);
				const outline = wholeOf(childOf(style, 'w:pPr'), 'w:outlineLvl');
				// 9 says in so many words that it is text.
				if (outline !== undefined) return outline < 9 ? outline + 1 : 0;
				return undefined;
			});
			return level === undefined || level === 0 ? null : level;
		}),
		numberingOf: remembered(
			(styleId) =>
				firstOf(styleId, (style, id) => {
					const properties = childOf(childOf(style, 'w:pPr'), 'w:numPr');
					if (properties === undefined) return undefined;
					const [numId, level] = [wholeOf(properties, 'w:numId'), wholeOf(properties, 'w:ilvl')];
					return { styleId: id, numId, level };
				}) ?? null
		),
		indentOf: remembered((styleId) =>
			firstOf(styleId, (style) => leftIndentOf(childOf(style, 'w:pPr')))
		),
		switches: (styleId, name) => switchesOf(name)(styleId),
		listNumId(styleId) {
			const style = all.get(styleId);
			return wholeOf(childOf(childOf(style, 'w:pPr'), 'w:numPr'), 'w:numId');
		}
	};
}

/** Worked out once for each key: a chain of styles is long, and each paragraph asks for it. */
function remembered<K, T>(work: (key: K) => T): (key: K) => T {
	const known = new Map<K, { value: T }>();
	return (key) => {
		const found = known.get(key) ?? { value: work(key) };
		known.set(key, found);
		return found.value;
	};
}

/** The left indent that paragraph properties set themselves, in twips. */
export function leftIndentOf(properties: XmlElement | undefined): number | undefined {
	const indent = childOf(properties, 'w:ind')?.attributes;
	const left = indent?.['w:start'] ?? indent?.['w:left'];
	return left !== undefined && /^-?\d{1,6}$/.test(left) ? Number(left) : undefined;
}
