import { joinRuns } from './join-runs.ts';
import { paragraphMark } from './marks.ts';
import { NumberCounter } from './number-counter.ts';
import type { Numbering } from './numbering.ts';
import { DEEPEST_HEADING, type ParagraphFacts } from './paragraph-facts.ts';
import { simplifyRuns, type Reading } from './simplify-runs.ts';
import { leftIndentOf } from './styles.ts';
import type { XmlElement } from './xml-node.ts';
import { allOf, childOf, childrenOf, elementsOf, switchOf, valueOf, wholeOf } from './xml-walk.ts';

export interface SimpleBody {
	/** Paragraphs and tables, each paragraph beginning with its mark. */
	blocks: XmlElement[];
	/** By the index in the mark. */
	facts: ParagraphFacts[];
}

/** Twips that Word's own lists move a level to the right. */
const STEP = 720;

/**
 * The body of a Word file as plain paragraphs and tables: changes taken, content controls
 * unwrapped, and each paragraph marked, so that what a reader of Word files loses of it (its
 * number above all) is found again by the mark and not by counting.
 */
export class BodySimplifier {
	readonly #reading: Reading;
	readonly #numbering: Numbering;
	readonly #counter: NumberCounter;
	readonly #facts: ParagraphFacts[] = [];
	/** Of paragraphs whose end was deleted: their words go before those of the next. */
	#carried: XmlElement[] = [];

	constructor(reading: Reading, numbering: Numbering) {
		this.#reading = reading;
		this.#numbering = numbering;
		this.#counter = new NumberCounter(numbering);
	}

	/** @param container `w:body`, `w:footnote` or `w:endnote` */
	simplify(container: XmlElement): SimpleBody {
		const blocks = this.#blocksOf(container);
		return { blocks, facts: this.#facts };
	}

	#blocksOf(container: XmlElement): XmlElement[] {
		return elementsOf(container).flatMap((child) => this.#block(child));
	}

	#block(element: XmlElement): XmlElement[] {
		const { notes } = this.#reading;
		switch (element.name) {
			case 'w:p':
				return this.#paragraph(element);
			case 'w:tbl':
				return [this.#table(element)];
			case 'w:sdt': {
				const gallery = allOf(element, 'w:docPartGallery')[0]?.attributes['w:val'] ?? '';
				if (/table of contents/i.test(gallery)) {
					notes.add('contents-table');
					return [];
				}
				const content = childOf(element, 'w:sdtContent');
				return content === undefined ? [] : this.#blocksOf(content);
			}
			case 'w:ins':
			case 'w:moveTo':
			case 'w:customXml':
			case 'w:smartTag':
				return this.#blocksOf(element);
			case 'w:altChunk':
			case 'w:subDoc':
				notes.add('embedded-files');
				return [];
			default:
				return [];
		}
	}

	#paragraph(element: XmlElement): XmlElement[] {
		const { styles, notes } = this.#reading;
		const properties = childOf(element, 'w:pPr');
		const styleId = valueOf(properties, 'w:pStyle') ?? styles.defaultId;
		if (/^(toc|contents|table of contents) ?(heading|\d)/.test(styles.nameOf(styleId))) {
			notes.add('contents-table');
			return [];
		}
		// Added to, not copied: thousands of joined paragraphs would be copied thousands of times.
		const runs = this.#carried;
		for (const run of simplifyRuns(element.children, this.#reading)) runs.push(run);
		const ending = childOf(properties, 'w:rPr');
		if (childOf(ending, 'w:del') !== undefined || childOf(ending, 'w:moveFrom') !== undefined) {
			this.#carried = runs;
			return [];
		}
		this.#carried = [];
		// Word neither prints nor counts a paragraph that is hidden with its end.
		if (runs.length === 0 && switchOf(ending, 'w:vanish') === true) return [];
		const index = this.#facts.push(this.#factsOf(properties, styleId)) - 1;
		const mark: XmlElement = {
			name: 'w:r',
			attributes: {},
			children: [{ name: 'w:t', attributes: {}, children: [paragraphMark(index)] }]
		};
		return [{ name: 'w:p', attributes: {}, children: [mark, ...joinRuns(runs)] }];
	}

	#factsOf(properties: XmlElement | undefined, styleId: string | undefined): ParagraphFacts {
		const { styles } = this.#reading;
		const outline = wholeOf(properties, 'w:outlineLvl');
		const level = outline === undefined ? styles.headingLevelOf(styleId) : (outline + 1) % 10;
		const isTitle = styles.nameOf(styleId) === 'title';
		const headingLevel = isTitle ? 1 : level === null || level === 0 ? null : level;
		const place = this.#placeOf(properties, styleId);
		const counted = place === null ? null : this.#counter.next(place.numId, place.level);
		const fromLevel =
			place === null
				? undefined
				: this.#numbering.get(place.numId)?.levels.get(place.level)?.indent;
		return {
			headingLevel: headingLevel === null ? null : Math.min(headingLevel, DEEPEST_HEADING),
			number: counted?.number ?? '',
			isBullet: counted?.isBullet ?? false,
			indent:
				leftIndentOf(properties) ??
				fromLevel ??
				styles.indentOf(styleId) ??
				(place === null ? 0 : (place.level + 1) * STEP)
		};
	}

	/** The list and level of a paragraph: its own word first, then its style's. */
	#placeOf(
		properties: XmlElement | undefined,
		styleId: string | undefined
	): { numId: number; level: number } | null {
		const own = childOf(properties, 'w:numPr');
		const fromStyle = this.#reading.styles.numberingOf(styleId);
		const numId = wholeOf(own, 'w:numId') ?? fromStyle?.numId;
		if (numId === undefined || numId === 0) return null;
		const said = wholeOf(own, 'w:ilvl');
		if (said !== undefined) return { numId, level: said };
		if (wholeOf(own, 'w:numId') !== undefined) return { numId, level: 0 };
		// A level that names the style comes before the level that the style names.
		const linked = [...(this.#numbering.get(numId)?.levels ?? [])].find(
			([, level]) => level.styleId !== undefined && level.styleId === fromStyle?.styleId
		);
		return { numId, level: linked?.[0] ?? fromStyle?.level ?? 0 };
	}

	#table(element: XmlElement): XmlElement {
		const rows = this.#unwrapped(element, 'w:tr').flatMap((row) => {
			const properties = childOf(row, 'w:trPr');
			if (childOf(properties, 'w:del') !== undefined) {
				this.#reading.notes.add('tracked-deletions');
				return [];
			}
			const cells = this.#unwrapped(row, 'w:tc').map((cell) => {
				const kept = childOf(cell, 'w:tcPr');
				const span = childrenOf(kept, 'w:gridSpan').concat(childrenOf(kept, 'w:vMerge'));
				return {
					name: 'w:tc',
					attributes: {},
					children: [{ name: 'w:tcPr', attributes: {}, children: span }, ...this.#blocksOf(cell)]
				};
			});
			const isHeader = switchOf(properties, 'w:tblHeader') === true;
			const header = { name: 'w:tblHeader', attributes: {}, children: [] };
			const own = { name: 'w:trPr', attributes: {}, children: isHeader ? [header] : [] };
			return [{ name: 'w:tr', attributes: {}, children: [own, ...cells] }];
		});
		return { name: 'w:tbl', attributes: {}, children: rows };
	}

	/** Rows or cells, out of what may be wrapped around them. */
	#unwrapped(element: XmlElement, name: 'w:tr' | 'w:tc'): XmlElement[] {
		return elementsOf(element).flatMap((child) => {
			if (child.name === name) return [child];
			if (child.name === 'w:sdt') {
				const content = childOf(child, 'w:sdtContent');
				return content === undefined ? [] : this.#unwrapped(content, name);
			}
			return ['w:ins', 'w:customXml'].includes(child.name) ? this.#unwrapped(child, name) : [];
		});
	}
}
