import MailComposer from 'nodemailer/lib/mail-composer';
import type { Letter, LetterSender } from '../../domain/mail/letter.ts';
import { letterToHtml } from '../../domain/mail/letter-to-html.ts';
import { letterToText } from '../../domain/mail/letter-to-text.ts';
import { cleanLine } from '../../domain/shared/clean-text.ts';

export interface Addressed {
	letterId: string;
	letter: Letter;
	/** Whose letter it is; replies go there. */
	sender: LetterSender;
	/** The address that the mail server lets us write from. */
	from: string;
	to: { name: string; address: string };
	date: Date;
}

/** The same letter has the same Message-ID each time, so that a double is known as one. */
export const messageIdOf = (letterId: string, from: string): string =>
	`<${letterId}@${from.slice(from.lastIndexOf('@') + 1)}>`;

/**
 * A letter as a message (RFC 5322, MIME), plain text and HTML. Nothing in it tells anybody that it
 * was read. Names and subjects are one line each, so none of them begins another header.
 */
export async function composeMessage({
	letterId,
	letter,
	sender,
	from,
	to,
	date
}: Addressed): Promise<Buffer> {
	const name = cleanLine(sender.name);
	const message = new MailComposer({
		from: { name, address: from },
		to: to.name === '' ? to.address : { name: cleanLine(to.name), address: to.address },
		...(sender.contactEmail === '' ? {} : { replyTo: { name, address: sender.contactEmail } }),
		subject: cleanLine(letter.subject),
		text: letterToText(letter),
		html: letterToHtml(letter),
		messageId: messageIdOf(letterId, from),
		date,
		xMailer: false,
		disableFileAccess: true,
		disableUrlAccess: true,
		headers: {
			// No machine answers it (RFC 3834), and out-of-office notes do not come back.
			'Auto-Submitted': 'auto-generated',
			'X-Auto-Response-Suppress': 'All',
			...(sender.contactEmail === ''
				? {}
				: { 'List-Unsubscribe': `<mailto:${encodeURI(sender.contactEmail)}?subject=unsubscribe>` })
		}
	});
	return await message.compile().build();
}
