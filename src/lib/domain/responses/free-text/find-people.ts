import { fold } from '../../shared/fold.ts';
import { ENDS_NAME, NAMES_OR_WORDS, NEVER_NAMES, OPENERS } from './not-names.ts';

const APOSTROPHE = "'’‘ʼ`′";
// Marks too: what is pasted from some programs has an accent as a character of its own.
const LETTERS = '[\\p{L}\\p{M}]';
const CAPITALISED = `\\p{Lu}${LETTERS}*(?:[${APOSTROPHE}\\p{Pd}]${LETTERS}+)*`;
const BETWEEN =
	'(?:ap|ab|ferch|verch|de|del|della|di|da|dos|du|van|von|der|den|het|la|le|y|bin|ibn|bint|al|el|ul|ur)';

/** A capitalised word, an initial, or a particle that stands within names; and what is before it. */
const WORD = new RegExp(
	`(?<![${APOSTROPHE}\\p{L}\\p{M}\\p{N}])(?:[dl][${APOSTROPHE}](?=\\p{Lu}))?(?:(?:Mr|Mrs|Ms|Mx|Dr|Prof|Revd?|Cllr)\\.(?=\\s)|\\p{Lu}\\.(?!\\p{L})|${CAPITALISED}|${BETWEEN}(?!${LETTERS}))`,
	'gu'
);
const POSSESSIVE = new RegExp(`[${APOSTROPHE}]s$`, 'u');
const PARTICLE = new RegExp(`^${BETWEEN}$`, 'u');
const INITIAL = /^(?:\p{Lu}\.?|Ó)$/u;
// HMPPS, PDUs: no name is written so.
const ACRONYM = /^\p{Lu}{2,}s?$/u;
const TITLE =
	/^(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Rev|Revd|Sir|Dame|Lord|Lady|Imam|Rabbi|Councillor|Cllr)$/u;
/** Known for a surname wherever it stands: O’Neill, D’Arcy, MacDonald, McKenna, FitzGerald. */
const SURNAME = new RegExp(
	`^(?:(?:O|[Dd])[${APOSTROPHE}]\\p{Lu}\\p{Ll}|(?:Mac|Mc|Fitz)\\p{Lu}\\p{Ll})`,
	'u'
);
/** Particles that begin a name alone: ap Rhys, van der Berg, Ní Bhriain. */
const BEGINS_NAME = /^(?:ap|ab|ferch|verch|von|van (?:de|den|der|het)|ní|nic|uí|ó)$/iu;
/** Endings of English words that no given name has. */
const ENGLISH = /(?:ing|tion|sion|ment|ness|ers|ors|ists|ism|ship|ful|less|able|ible|ous)$/u;
/** After these a sentence goes on. */
const GOES_ON = /[\p{L}\p{M}\p{N},;:()–—&]$/u;
/** Before these a month is a month. */
const BEFORE_A_DAY =
	/(?:\d|\b(?:in|since|until|by|last|next|this|between|before|after|mid|early|late|each|every|during))\s+$/iu;

interface Word {
	text: string;
	folded: string;
	start: number;
	end: number;
	/** Its capital may be that of a sentence. */
	isOpening: boolean;
}

/**
 * Where people may be named: with a title, by two or more capitalised words in a row, or by a word
 * that can only be a surname. It finds too much rather than too little; a person decides.
 * @returns UTF-16 offsets, end exclusive, without a possessive ’s
 */
export function findPeople(text: string): { start: number; end: number }[] {
	return runsOf(text).flatMap((run) =>
		piecesOf(text, run).flatMap((words) => {
			const [first, last] = [words[0], words.at(-1)];
			return first !== undefined && last !== undefined && isName(words)
				? [{ start: first.start, end: last.end }]
				: [];
		})
	);
}

/** Words that stand beside each other with nothing but space between them. */
function runsOf(text: string): Word[][] {
	const runs: Word[][] = [];
	let end = -1;
	for (const match of text.matchAll(WORD)) {
		const bare = match[0].replace(POSSESSIVE, '');
		const word = {
			...{ text: bare, folded: fold(bare), start: match.index, end: match.index + bare.length },
			isOpening: !GOES_ON.test(text.slice(0, match.index).trimEnd().slice(-2))
		};
		const run = runs.at(-1);
		const isBeside =
			run !== undefined && end >= 0 && /^[^\S\n]+$/u.test(text.slice(end, match.index));
		if (isBeside) run.push(word);
		else runs.push([word]);
		// A possessive ends a name: what follows is what belongs to it.
		end = bare === match[0] ? match.index + bare.length : -1;
	}
	return runs;
}

/** A run cut where a word stands that is nobody's name, without particles at its end. */
function piecesOf(text: string, run: readonly Word[]): Word[][] {
	const pieces: Word[][] = [[]];
	for (const word of run) {
		const piece = pieces.at(-1) ?? [];
		// The Nelson Trust is a name, and so may be who is at work there.
		if (ENDS_NAME.has(word.folded) && piece.length > 0) pieces.splice(-1, 1, [...piece, word], []);
		else if (isNobody(text, word)) pieces.push([]);
		else pieces.at(-1)?.push(word);
	}
	return pieces.map((piece) => {
		const last = piece.findLastIndex(({ text: one }) => !PARTICLE.test(one));
		const whole = piece.slice(0, last + 1);
		const first = whole.findIndex(({ text: one }) => !PARTICLE.test(one));
		const before = whole.slice(0, first).map(({ text: one }) => one);
		// "as van der Berg said", but not "la Manche" or "the van Monday".
		const kept = before.findIndex((_, at) => BEGINS_NAME.test(before.slice(at, at + 2).join(' ')));
		return whole.slice(kept === -1 || before.length === 0 ? first : kept);
	});
}

const isNobody = (text: string, { text: word, folded, start, isOpening }: Word): boolean =>
	!PARTICLE.test(word) &&
	((ACRONYM.test(word) && !INITIAL.test(word)) ||
		NEVER_NAMES.has(folded) ||
		(isOpening && (OPENERS.has(folded) || ENGLISH.test(folded))) ||
		['i', 'a', 'may'].includes(folded) ||
		(folded === 'april' || folded === 'june'
			? BEFORE_A_DAY.test(text.slice(Math.max(0, start - 12), start))
			: false));

function isName(words: readonly Word[]): boolean {
	const [first] = words;
	if (first === undefined) return false;
	const texts = words.map(({ text }) => text);
	if (texts.some((one) => SURNAME.test(one))) return true;
	if (texts.length < 2) return false;
	if (TITLE.test(first.text.replace('.', ''))) return true;
	if (BEGINS_NAME.test(first.text) || BEGINS_NAME.test(texts.slice(0, 2).join(' '))) return true;
	const whole = words.filter(({ text }) => !PARTICLE.test(text));
	const isTold = whole.some(
		({ text, folded }) => !INITIAL.test(text) && !NAMES_OR_WORDS.has(folded)
	);
	return whole.length >= 2 && isTold;
}
