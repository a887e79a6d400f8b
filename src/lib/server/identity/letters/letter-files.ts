import { strToU8, zipSync } from 'fflate';
import { letterToText } from '../../../domain/mail/letter-to-text.ts';
import { writeCsv } from '../../../domain/shared/csv.ts';
import { fold } from '../../../domain/shared/fold.ts';
import type { Context } from '../../context.ts';
import { composeMessage } from '../../mail/compose-message.ts';
import type { LetterOfMailing, WholeMailing } from './read-mailing.ts';

type Written = LetterOfMailing & { text: NonNullable<LetterOfMailing['text']> };

const writtenOf = ({ letters }: WholeMailing): Written[] =>
	letters.flatMap((each) => (each.text === null ? [] : [{ ...each, text: each.text }]));

/** The link that a letter is about; '' when it has none. */
export const linkOf = ({ text }: Pick<LetterOfMailing, 'text'>): string =>
	text?.letter.parts.flatMap((part) => (part.kind === 'link' ? [part.href] : []))[0] ?? '';

/** The letters to be sent by hand as a table for a mail merge, one row a letter. */
export const letterTable = (mailing: WholeMailing): string =>
	writeCsv(
		['Organisation', 'Contact', 'E-mail', 'Link', 'Subject', 'Letter'],
		writtenOf(mailing).map((each) => [
			each.organisationName,
			each.recipientName,
			each.address,
			linkOf(each),
			each.text.letter.subject,
			letterToText(each.text.letter)
		])
	);

/**
 * The same as messages that a mail program opens (.eml), in a ZIP archive. They are marked as not
 * sent yet, so that programs that know the mark open them ready to send.
 */
export async function letterArchive(
	ctx: Pick<Context, 'clock'>,
	mailing: WholeMailing
): Promise<Uint8Array<ArrayBuffer>> {
	const files: Record<string, Uint8Array> = {};
	for (const [at, each] of writtenOf(mailing).entries()) {
		const { letter, sender } = each.text;
		const message = await composeMessage({
			...{ letterId: each.id, letter, sender },
			from: sender.contactEmail,
			to: { name: each.recipientName, address: each.address },
			date: ctx.clock.now()
		});
		const name = fold(each.organisationName)
			.replace(/[^a-z0-9]+/g, '-')
			.slice(0, 60);
		files[`${String(at + 1).padStart(3, '0')}-${name}.eml`] = Buffer.concat([
			strToU8('X-Unsent: 1\r\n'),
			message
		]);
	}
	// A fixed day: an archive holds a time for each file, and there is none to tell.
	return new Uint8Array(zipSync(files, { mtime: new Date('1980-01-02T00:00:00Z') }));
}
