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

/** Writes one letter, whatever its kind. */
export async function writeLetter(
	ctx: Context,
	writers: LetterWriters,
	one: StoredLetter,
	origin: string
): Promise<Written> {
	const written = await writers[one.kind](ctx, [one], origin);
	return written.get(one.id) ?? { kind: 'not-written' };
}
