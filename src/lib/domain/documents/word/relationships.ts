import type { XmlElement } from './xml-node.ts';
import { childrenOf } from './xml-walk.ts';

/** What a part of a Word file points at. */
export interface Relationship {
	/** The last word of its type: "image", "hyperlink", "styles". */
	type: string;
	/** The path of another part inside the file, or an address outside. */
	target: string;
	isOutside: boolean;
}

/** Where the relationships of a part lie: `word/_rels/document.xml.rels`. */
export function relationshipsPath(part: string): string {
	const at = part.lastIndexOf('/') + 1;
	return `${part.slice(0, at)}_rels/${part.slice(at)}.rels`;
}

/**
 * Reads the relationships of a part, by id.
 * @param part the path of the part, '' for the whole file: targets are relative to it
 */
export function readRelationships(
	xml: XmlElement | undefined,
	part: string
): ReadonlyMap<string, Relationship> {
	const folder = part.split('/').slice(0, -1);
	return new Map(
		childrenOf(xml, 'rel:Relationship').map(({ attributes }) => {
			const { Id = '', Type = '', Target = '', TargetMode = '' } = attributes;
			const isOutside = TargetMode.toLowerCase() === 'external';
			const type = Type.split('/').at(-1) ?? '';
			return [Id, { type, isOutside, target: isOutside ? Target : resolved(folder, Target) }];
		})
	);
}

/** Steps above the top are taken as the top: there is nothing above a file. */
function resolved(folder: readonly string[], target: string): string {
	const steps = target.startsWith('/') ? [] : [...folder];
	for (const step of target.split('/')) {
		if (step === '..') steps.pop();
		else if (step !== '' && step !== '.') steps.push(step);
	}
	return steps.join('/');
}

/**
 * Whether opening the file would fetch this from another machine, and so tell that machine who
 * reads. A link is followed only by whoever presses it. A template on a disk or in an office's own
 * network is named by half of all files, and where it is not found nothing happens.
 */
export function fetchesWhenOpened({ type, target, isOutside }: Relationship): boolean {
	if (!isOutside || type === 'hyperlink') return false;
	const isOnTheWeb = /^\s*(https?|ftp):/i.test(target);
	const isOnANetwork = /^\s*(file:)?[/\\]{2,}(?![/\\]*[a-z]:)/i.test(target);
	return isOnTheWeb || (isOnANetwork && type !== 'attachedTemplate');
}
