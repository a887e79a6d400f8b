import { fold } from '../../shared/fold.ts';
import type { Hit, HitKind } from './text-check.ts';

/** One thing that was found, with some of what stands around it. */
export interface HitLine {
	before: string;
	text: string;
	after: string;
	kind: HitKind;
	/** How often it stands in the text, however it is spelt. */
	times: number;
}

const AROUND = 40;

/** What was found in a text as short lines, each thing once, where it stands first. */
export function hitLines(text: string, hits: readonly Hit[]): HitLine[] {
	const lines = new Map<string, HitLine>();
	for (const hit of hits) {
		const key = `${hit.kind} ${fold(hit.text)}`;
		const known = lines.get(key);
		if (known !== undefined) known.times++;
		else
			lines.set(key, {
				before: lastWords(
					text.slice(Math.max(0, hit.start - AROUND), hit.start),
					hit.start > AROUND
				),
				text: hit.text,
				after: firstWords(text.slice(hit.end, hit.end + AROUND), hit.end + AROUND < text.length),
				kind: hit.kind,
				times: 1
			});
	}
	return [...lines.values()];
}

// Cut at a space, so that no word and no emoji is halved.
const lastWords = (piece: string, isCut: boolean): string =>
	oneLine(isCut ? `…${piece.replace(/^\S*/, '')}` : piece);
const firstWords = (piece: string, isCut: boolean): string =>
	oneLine(isCut ? `${piece.replace(/\S*$/, '')}…` : piece);

const oneLine = (text: string): string => text.replace(/\s+/g, ' ');
