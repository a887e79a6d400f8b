import { leftIndentOf, type Styles } from './styles.ts';
import type { XmlElement } from './xml-node.ts';
import { childOf, childrenOf, switchOf, valueOf, wholeOf } from './xml-walk.ts';

/** One level of a list, as `w:lvl` describes it. Levels count from 0. */
export interface NumberingLevel {
	start: number;
	format: string;
	/** With %1 to %9 where the numbers of the levels stand. */
	text: string;
	/** All numbers in figures, whatever the formats of their levels (17.9.4). */
	isLegal: boolean;
	/**
	 * The level, counting from 1, after which this one starts again; 0 for never. Undefined is
	 * after any level above it (17.9.10).
	 */
	restartAfter: number | undefined;
	/** The style whose paragraphs take this level. */
	styleId: string | undefined;
	/** The left indent in twips. */
	indent: number | undefined;
}

/** A list that paragraphs name by its id, as `w:num` describes it. */
export interface NumberingList {
	/** Lists with the same description count on from each other. */
	abstractId: string;
	levels: ReadonlyMap<number, NumberingLevel>;
	/** Where a level starts again, once, when this list is first used there. */
	startOverrides: ReadonlyMap<number, number>;
}

export type Numbering = ReadonlyMap<number, NumberingList>;

/** Reads `word/numbering.xml`; an absent part has no lists. */
export function readNumbering(part: XmlElement | undefined, styles: Styles): Numbering {
	const abstracts = new Map<string, XmlElement>();
	for (const abstract of childrenOf(part, 'w:abstractNum'))
		abstracts.set(abstract.attributes['w:abstractNumId'] ?? '', abstract);
	const abstractIds = new Map<number, string>();
	const nums = childrenOf(part, 'w:num').flatMap((num) => {
		const id = num.attributes['w:numId'] ?? '';
		return /^\d{1,9}$/.test(id) ? [{ id: Number(id), num }] : [];
	});
	for (const { id, num } of nums) abstractIds.set(id, valueOf(num, 'w:abstractNumId') ?? '');

	/** Follows a description that only names a style of lists (17.9.21). */
	const resolved = (abstractId: string): string => {
		const link = valueOf(abstracts.get(abstractId), 'w:numStyleLink');
		const numId = link === undefined ? undefined : styles.listNumId(link);
		return (numId === undefined ? undefined : abstractIds.get(numId)) ?? abstractId;
	};

	const lists = new Map<number, NumberingList>();
	for (const { id, num } of nums) {
		const abstractId = resolved(abstractIds.get(id) ?? '');
		const abstract = abstracts.get(abstractId);
		if (abstract === undefined) continue;
		const levels = new Map(childrenOf(abstract, 'w:lvl').filter(hasPlace).map(readLevel));
		const startOverrides = new Map<number, number>();
		for (const override of childrenOf(num, 'w:lvlOverride')) {
			const at = Number(override.attributes['w:ilvl'] ?? '0');
			const level = childOf(override, 'w:lvl');
			if (level !== undefined && at <= DEEPEST) levels.set(at, readLevel(level)[1]);
			const start = wholeOf(override, 'w:startOverride');
			if (start !== undefined) startOverrides.set(at, start);
		}
		lists.set(id, { abstractId, levels, startOverrides });
	}
	return lists;
}

/** Word has nine levels; each paragraph is counted through all that lie above its own. */
const DEEPEST = 8;
const hasPlace = ({ attributes }: XmlElement): boolean =>
	/^[0-8]$/.test(attributes['w:ilvl'] ?? '0');

function readLevel(level: XmlElement): [number, NumberingLevel] {
	const isSaid = childOf(level, 'w:lvlText');
	return [
		Number(level.attributes['w:ilvl'] ?? '0'),
		{
			start: wholeOf(level, 'w:start') ?? 0,
			format: valueOf(level, 'w:numFmt') ?? 'decimal',
			text: isSaid?.attributes['w:val'] ?? '',
			isLegal: switchOf(level, 'w:isLgl') ?? false,
			restartAfter: wholeOf(level, 'w:lvlRestart'),
			styleId: valueOf(level, 'w:pStyle'),
			indent: leftIndentOf(childOf(level, 'w:pPr'))
		}
	];
}
