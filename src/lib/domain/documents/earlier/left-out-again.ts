import type { Clause } from '../clause.ts';
import { picturesOf } from '../describe-picture.ts';
import { printOf, wordsOf } from '../matching/clause-print.ts';
import { matchClauses } from '../matching/match-clauses.ts';

/** Words in a row that count as one piece of a text. */
const IN_A_ROW = 3;
/** Of the pieces of the shorter of two texts, so many shared make them alike. */
const ALIKE = 0.5;
/** However long the two are, so many are no accident: ten words as they stood. */
const NO_ACCIDENT = 8;

/**
 * Clauses of a next version that seem to hold what was left out of the one before: the same words,
 * words that may be the same clause, and clauses that a part of such a text was joined to. What
 * was kept back must not be published because somebody changed a word of it, so every likely one
 * counts, and a person decides. Pictures without words are compared by what they show.
 * Texts are also compared by their runs of three words ("shingles": Broder, "On the resemblance and
 * containment of documents", 1997), those aside that respondents were shown.
 * @param first all clauses of the version before, those left out too
 * @returns ids of `news`, in their order
 */
export function leftOutAgain(first: readonly Clause[], news: readonly Clause[]): string[] {
	const [shown, left] = [
		first.filter(({ isLeftOut }) => !isLeftOut),
		first.filter(({ isLeftOut }) => isLeftOut)
	];
	if (left.length === 0) return [];
	const leftIds = new Set(left.map(({ id }) => id));
	const { links, unsure } = matchClauses(first.filter(hasWords), news.filter(hasWords));
	const likely = new Set([
		...links.flatMap(({ from, to }) => (from.some((id) => leftIds.has(id)) ? to : [])),
		...unsure.flatMap(({ from, to }) => (leftIds.has(from) ? [to] : []))
	]);
	const only = <T>(of: (clause: Clause) => readonly T[]): Set<T> => {
		const known = new Set(shown.flatMap(of));
		return new Set(left.flatMap(of).filter((one) => !known.has(one)));
	};
	const prints = only((clause) => (hasWords(clause) ? [printOf(clause)] : []));
	const pictures = only(imagesOf);
	const kept = new KeptBack(left, only(piecesOf));
	return news
		.filter(
			(clause) =>
				likely.has(clause.id) ||
				prints.has(printOf(clause)) ||
				imagesOf(clause).some((id) => pictures.has(id)) ||
				kept.isAlike(clause)
		)
		.map(({ id }) => id);
}

const hasWords = ({ text }: Clause): boolean => wordsOf(text).length > 0;
const imagesOf = (clause: Clause): string[] => picturesOf(clause).map(({ imageId }) => imageId);

/** The text's runs of three words; a shorter text is one. */
function piecesOf({ text }: Clause): string[] {
	const words = wordsOf(text);
	if (words.length === 0) return [];
	const count = Math.max(1, words.length - IN_A_ROW + 1);
	return Array.from({ length: count }, (_, n) => words.slice(n, n + IN_A_ROW).join(' '));
}

/** Texts that were left out, by the pieces that stood nowhere else. */
class KeptBack {
	readonly #sizes: readonly number[];
	readonly #textsWith = new Map<string, number[]>();

	constructor(left: readonly Clause[], telling: ReadonlySet<string>) {
		const texts = left.map((clause) => new Set(piecesOf(clause)));
		this.#sizes = texts.map(({ size }) => size);
		for (const [n, text] of texts.entries())
			for (const piece of text)
				if (telling.has(piece))
					this.#textsWith.set(piece, [...(this.#textsWith.get(piece) ?? []), n]);
	}

	isAlike(clause: Clause): boolean {
		const own = new Set(piecesOf(clause));
		const shared = new Map<number, number>();
		for (const piece of own)
			for (const n of this.#textsWith.get(piece) ?? []) shared.set(n, (shared.get(n) ?? 0) + 1);
		return [...shared].some(
			([n, count]) =>
				count >= Math.min(NO_ACCIDENT, ALIKE * Math.min(this.#sizes[n] ?? 0, own.size))
		);
	}
}
