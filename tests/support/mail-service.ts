import type { Letter } from '../../src/lib/domain/mail/letter.ts';
import type { LetterWriter, LetterWriters } from '../../src/lib/server/mail/letter-writer.ts';
import { readMailSettings } from '../../src/lib/server/mail/mail-settings.ts';
import type { Patience } from '../../src/lib/server/mail/patience.ts';
import type { MailService } from '../../src/lib/server/mail/send-letters.ts';
import { smtpPost } from '../../src/lib/server/mail/smtp-post.ts';

export const LETTER_SENDER = {
	name: 'Ysgrifenyddiaeth Tŷ Gobaith',
	contactEmail: 'desk@example.org'
};
/** What every letter of `mailServiceOn` says. */
export const LETTER_TEXT: Letter = {
	subject: 'Dŵr & “dyfyniad” 🎉',
	greeting: 'Hello,',
	parts: [
		{ kind: 'text', text: 'First line.\n.\n.dot' },
		{ kind: 'link', label: 'Answer', href: 'https://soundings.example.org/invitation/abc?x=1&y=2' }
	],
	signature: [LETTER_SENDER.name]
};
const writer: LetterWriter = async (_ctx, letters) =>
	new Map(
		letters.map(({ id }) => [
			id,
			{ kind: 'written' as const, letter: LETTER_TEXT, sender: LETTER_SENDER }
		])
	);

const PATIENCE = { connection: 2000, opening: 4000, beforeLastLine: 4000, afterLastLine: 4000 };

/** The sender's means on a mail server that is not waited for long. */
export function mailServiceOn(
	url: string,
	own: Partial<LetterWriters> = {},
	patience: Patience = PATIENCE
): MailService {
	const settings = readMailSettings({ SMTP_URL: url, MAIL_FROM: 'letters@example.org' });
	if (settings.kind !== 'on') throw new Error('wrong settings');
	const writers = {
		...{ invitation: writer, reminder: writer, 'closing-tomorrow': writer },
		...{ 'summary-published': writer, receipt: writer, test: writer },
		...own
	};
	return {
		post: smtpPost(settings.server, patience),
		from: settings.from,
		origin: 'https://soundings.example.org',
		writers
	};
}
