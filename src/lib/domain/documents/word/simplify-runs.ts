import { noteMark } from './marks.ts';
import type { ReadingNotes } from './reading-notes.ts';
import type { Relationship } from './relationships.ts';
import type { Styles } from './styles.ts';
import type { XmlElement, XmlNode } from './xml-node.ts';
import { allOf, childOf, elementsOf, holds, switchOf, wordsOf } from './xml-walk.ts';

/** What surrounds text and means nothing to its reader. */
const WRAPPERS = new Set([
	...['w:smartTag', 'w:customXml', 'w:fldSimple', 'w:dir', 'w:bdo', 'w:sdtContent'],
	...['w:moveTo', 'w:rubyBase', 'w:ruby']
]);
const TEXT_BOX = new Set(['w:txbxContent']);
const PICTURES = new Set(['a:blip', 'v:imagedata']);
const EMPHASIS = ['w:b', 'w:i', 'w:strike', 'w:dstrike'] as const;

export interface Reading {
	styles: Styles;
	notes: ReadingNotes;
	/** Of the part that is read. */
	relationships: ReadonlyMap<string, Relationship>;
}

/**
 * What stands inside a paragraph, as runs and links only: tracked changes taken, fields and
 * content controls unwrapped, what cannot be shown left out and noted.
 */
export function simplifyRuns(children: readonly XmlNode[], reading: Reading): XmlElement[] {
	return children.flatMap((child) => (typeof child === 'string' ? [] : simplify(child, reading)));
}

function simplify(element: XmlElement, reading: Reading): XmlElement[] {
	const { notes } = reading;
	switch (element.name) {
		case 'w:r':
			return simplifyRun(element, reading);
		case 'w:hyperlink':
			return [{ ...element, children: simplifyRuns(element.children, reading) }];
		case 'w:ins':
			notes.add('tracked-insertions');
			return simplifyRuns(element.children, reading);
		case 'w:del':
		case 'w:moveFrom':
			notes.add('tracked-deletions');
			return [];
		case 'w:sdt':
			return simplifyRuns(childOf(element, 'w:sdtContent')?.children ?? [], reading);
		case 'mc:AlternateContent':
			return simplifyRuns(elementsOf(element)[0]?.children ?? [], reading);
		case 'm:oMath':
		case 'm:oMathPara': {
			notes.add('equations');
			const words = allOf(element, 'm:t').map(wordsOf).join('');
			return [{ name: 'w:r', attributes: {}, children: [textOf(words)] }];
		}
		default:
			return WRAPPERS.has(element.name) ? simplifyRuns(element.children, reading) : [];
	}
}

const textOf = (words: string): XmlElement => ({
	name: 'w:t',
	attributes: { 'xml:space': 'preserve' },
	children: [words]
});

function simplifyRun(run: XmlElement, reading: Reading): XmlElement[] {
	const { styles, notes } = reading;
	const properties = childOf(run, 'w:rPr');
	const styleId = childOf(properties, 'w:rStyle')?.attributes['w:val'];
	const isOn = (name: string) => switchOf(properties, name) ?? styles.switches(styleId, name);
	const content = elementsOf(run).flatMap((child) => simplifyPart(child, reading));
	if (content.length === 0) return [];
	if (isOn('w:vanish') === true) {
		notes.add('hidden-text');
		return [];
	}
	const kept = EMPHASIS.filter((name) => isOn(name) === true).map((name) => ({
		name: name === 'w:dstrike' ? 'w:strike' : name,
		attributes: {},
		children: []
	}));
	const raised = childOf(properties, 'w:vertAlign');
	const own: XmlElement = {
		name: 'w:rPr',
		attributes: {},
		children: raised === undefined ? kept : [...kept, raised]
	};
	return [{ name: 'w:r', attributes: {}, children: [own, ...content] }];
}

function simplifyPart(part: XmlElement, reading: Reading): XmlElement[] {
	const { notes } = reading;
	switch (part.name) {
		case 'w:t':
			return [textOf(readable(wordsOf(part)))];
		case 'w:tab':
		case 'w:noBreakHyphen':
		case 'w:sym':
		case 'w:fldChar':
			return [part];
		case 'w:instrText':
			return [{ ...part, children: [wordsOf(part)] }];
		case 'w:br':
		case 'w:cr':
			return [
				{ name: 'w:br', attributes: part.name === 'w:br' ? part.attributes : {}, children: [] }
			];
		case 'w:footnoteReference':
		case 'w:endnoteReference':
			return [textOf(noteMark(part.name === 'w:endnoteReference', part.attributes['w:id'] ?? ''))];
		case 'w:commentReference':
			notes.add('comments');
			return [];
		case 'mc:AlternateContent': {
			const choices = elementsOf(part);
			const best = choices.find((choice) => holds(choice, PICTURES)) ?? choices[0];
			return elementsOf(best).flatMap((child) => simplifyPart(child, reading));
		}
		case 'w:object':
			notes.add('embedded-files');
			return pictureOf(part, reading);
		case 'w:drawing':
		case 'w:pict':
			return pictureOf(part, reading);
		case 'w:ruby':
			return [...allOf(part, 'w:rubyBase').flatMap((base) => allOf(base, 'w:t'))];
		default:
			return [];
	}
}

/** Drawn pictures in one form; shapes and charts cannot be taken over. */
function pictureOf(part: XmlElement, { notes, relationships }: Reading): XmlElement[] {
	if (holds(part, TEXT_BOX)) notes.add('text-boxes');
	if (!holds(part, PICTURES)) {
		if (!holds(part, TEXT_BOX)) notes.add('drawings');
		return [];
	}
	const said = allOf(part, 'wp:docPr')[0]?.attributes;
	const blips = allOf(part, 'a:blip').map(({ attributes }) => attributes);
	const old = allOf(part, 'v:imagedata').map(({ attributes }) => attributes);
	const pictures = [
		...blips.map((blip) => ({ id: blip['r:embed'], words: said?.descr ?? said?.title })),
		...old.map((image) => ({ id: image['r:id'], words: image['o:title'] }))
	];
	return pictures.flatMap(({ id, words }) => {
		const target = id === undefined ? undefined : relationships.get(id);
		if (id !== undefined && target?.type === 'image' && !target.isOutside)
			return [drawing(id, words ?? '')];
		// A picture that is only linked lies on somebody's own machine.
		notes.add('outside-pictures');
		return [];
	});
}

const nested = (names: readonly string[], inmost: XmlElement): XmlElement =>
	names.reduceRight<XmlElement>(
		(child, name) => ({ name, attributes: {}, children: [child] }),
		inmost
	);

function drawing(relationshipId: string, words: string): XmlElement {
	const blip = { name: 'a:blip', attributes: { 'r:embed': relationshipId }, children: [] };
	const graphic = nested(['a:graphic', 'a:graphicData', 'pic:pic', 'pic:blipFill'], blip);
	const properties = { name: 'wp:docPr', attributes: { descr: readable(words) }, children: [] };
	const inline = { name: 'wp:inline', attributes: {}, children: [properties, graphic] };
	return { name: 'w:drawing', attributes: {}, children: [inline] };
}

/** Letters of symbol fonts lie where no other font has a letter; only the usual bullets are known. */
const readable = (words: string): string =>
	words.replace(/[\uf0b7\uf0a7\uf0d8]/g, '•').replace(/[\ue000-\uf8ff]/g, '');
