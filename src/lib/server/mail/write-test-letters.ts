import { testLetter } from '../../domain/mail/test-letter.ts';
import type { LetterWriter, Written } from './letter-writer.ts';
import { readSender } from './read-sender.ts';

/** Writes test letters, which need nothing but who sends them. */
export const writeTestLetters: LetterWriter = async (ctx, letters, origin) => {
	const sender = await readSender(ctx.db.read);
	const written: Written = { kind: 'written', sender, letter: testLetter(sender, origin) };
	return new Map(letters.map(({ id }) => [id, written]));
};
