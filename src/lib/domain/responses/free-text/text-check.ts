import { findNames } from '../../shared/find-names.ts';
import { findPeople } from './find-people.ts';

export const HIT_KINDS = [
	'organisation',
	'place',
	'person',
	'e-mail',
	'telephone',
	'web-address',
	'postcode',
	'prison',
	'contract',
	'exact-figure',
	'own-words'
] as const;
export type HitKind = (typeof HIT_KINDS)[number];

/** Something in a text that could identify who wrote it. UTF-16 offsets, end exclusive. */
export interface Hit {
	start: number;
	end: number;
	kind: HitKind;
	text: string;
}

export interface KnownNames {
	/** Names and aliases of every organisation in the register. */
	organisations: readonly string[];
	/** Names of contract areas, regions and other places. */
	places: readonly string[];
	/** The same organisation's other answers: a phrase repeated there is its own. */
	otherTexts: readonly string[];
}

// What may repeat has a bound: without one a long text of nearly that kind, a table of figures for
// example, is gone through anew from each of its places, and keeps the server from everybody else.
const PATTERNS: readonly [HitKind, RegExp][] = [
	['e-mail', /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,9}/giu],
	[
		'web-address',
		/\b(?:https?:\/\/|www\.)[^\s<>"']+|\b[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,5}\.(?:org|com|co|gov|ac|net|cymru|wales)(?:\.uk)?\b(?:\/[^\s<>"']*)?/gi
	],
	// United Kingdom numbers as people write them: 020 7946 0000, +44 (0)20…, 07700 900000.
	['telephone', /(?:\+44\s?(?:\(0\)\s?)?|\(?0)\d(?:[\s()-]{0,2}\d){8,9}(?!\d)/g],
	['postcode', /\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b/gi],
	[
		'prison',
		/\b(?:HMP(?:\s?(?:&|and|\/)\s?YOI)?|HMYOI|YOI)\s+(?:[A-Z][\p{L}'’-]+)(?:\s+[A-Z][\p{L}'’-]+)*/gu
	],
	// "Lot 3", "CPA 12", "contract package area 4", "Harrow PDU": who holds it is public.
	['contract', /\b(?:lot|CPA|contract package area|ITT|prj)[\s_-]?\d+\b/gi],
	[
		'contract',
		/\b\p{Lu}[\p{L}'’-]{1,40}(?:\s{1,4}\p{Lu}[\p{L}'’-]{1,40}){0,5}\s{1,4}(?:PDU|CPA|[Cc]ontract [Pp]ackage [Aa]rea|[Pp]robation [Dd]elivery [Uu]nit)\b/gu
	],
	// Money, percentages, and numbers of two digits or more: a budget or a caseload is a signature.
	[
		'exact-figure',
		/£\s?\d[\d,.]*(?:\s?(?:k|m|bn|thousand|million|billion)\b)?|\b\d[\d,.]{0,30}\s?%|\b\d[\d,]*\d\b/giu
	]
];

/**
 * What in a text could identify its author, in order. It finds; a person decides.
 * @param text an answer's passage, or anything else that is to be published
 */
export function findIdentifyingText(text: string, known: KnownNames): Hit[] {
	const hits: Hit[] = [
		...findNames(text, known.organisations).map((at) => ({ ...at, kind: 'organisation' as const })),
		...findNames(text, known.places).map((at) => ({ ...at, kind: 'place' as const })),
		...findPeople(text).map((at) => ({ ...at, kind: 'person' as const })),
		...PATTERNS.flatMap(([kind, pattern]) =>
			[...text.matchAll(pattern)].map((match) => ({
				start: match.index,
				end: match.index + match[0].length,
				kind
			}))
		),
		...repeatedPhrases(text, known.otherTexts)
	].map((hit) => ({ ...hit, text: text.slice(hit.start, hit.end) }));
	return withoutInner(hits);
}

/** Hits inside a longer one, or equal to an earlier one, say nothing new. */
function withoutInner(hits: readonly Hit[]): Hit[] {
	const widest = [...hits].sort((a, b) => a.start - b.start || b.end - a.end);
	let furthest = 0;
	return widest.filter(({ end }) => {
		const isInner = end <= furthest;
		furthest = Math.max(furthest, end);
		return !isInner;
	});
}

const PHRASE_WORDS = 6;

/** Runs of six words or more that also stand in one of the other texts. */
function repeatedPhrases(
	text: string,
	others: readonly string[]
): { start: number; end: number; kind: 'own-words' }[] {
	const known = new Set(others.flatMap((other) => windows(wordsOf(other)).map(({ key }) => key)));
	if (known.size === 0) return [];
	const found: { start: number; end: number; kind: 'own-words' }[] = [];
	for (const { key, start, end } of windows(wordsOf(text))) {
		if (!known.has(key)) continue;
		const last = found.at(-1);
		if (last !== undefined && start <= last.end) last.end = end;
		else found.push({ start, end, kind: 'own-words' });
	}
	return found;
}

interface Word {
	text: string;
	start: number;
	end: number;
}

const wordsOf = (text: string): Word[] =>
	[...text.matchAll(/[\p{L}\p{N}'’]+/gu)].map((match) => ({
		text: match[0].toLowerCase(),
		start: match.index,
		end: match.index + match[0].length
	}));

function windows(words: readonly Word[]): { key: string; start: number; end: number }[] {
	return words.flatMap((first, at) => {
		const run = words.slice(at, at + PHRASE_WORDS);
		const last = run[PHRASE_WORDS - 1];
		if (last === undefined) return [];
		return [{ key: run.map(({ text }) => text).join(' '), start: first.start, end: last.end }];
	});
}
