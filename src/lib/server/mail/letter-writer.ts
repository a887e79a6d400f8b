import type { Letter, LetterSender } from '../../domain/mail/letter.ts';
import type { LetterKind } from '../../domain/mail/letter-kind.ts';
import type { Context } from '../context.ts';
import type { letter } from '../db/schema.ts';

export type StoredLetter = typeof letter.$inferSelect;

/** What comes of writing a letter: the letter, or why there is none. */
export type Written =
	| { kind: 'written'; letter: Letter; sender: LetterSender }
	| { kind: 'not-needed' | 'not-written' };

/**
 * Writes letters from what is known now: their texts are kept nowhere. The outbox knows no kind of
 * letter, so whoever knows one hands its writer in.
 * @param origin this site's address, such as https://soundings.example.org
 * @returns what came of each, by the letter's id
 */
export type LetterWriter = (
	ctx: Context,
	letters: readonly StoredLetter[],
	origin: string
) => Promise<ReadonlyMap<string, Written>>;

export type LetterWriters = Readonly<Record<LetterKind, LetterWriter>>;

/** Writes letters of all kinds, each kind's together. */
export async function writeLetters(
	ctx: Context,
	writers: LetterWriters,
	letters: readonly StoredLetter[],
	origin: string
): Promise<Map<string, Written>> {
	const written = new Map<string, Written>();
	for (const kind of new Set(letters.map((each) => each.kind))) {
		const own = letters.filter((each) => each.kind === kind);
		for (const [id, one] of await writers[kind](ctx, own, origin)) written.set(id, one);
	}
	return written;
}
