import PostalMime, { type Email } from 'postal-mime';
import { Sqlite, type Connection } from '../../../src/lib/server/db/sqlite-driver.ts';
import type { SmtpInbox } from '../../support/smtp-inbox.ts';

/** The mail server's side: what came, and whether the outbox has anything left to send. */
export class PostOffice {
	readonly #db: Connection;
	readonly #unsent: () => number | undefined;
	readonly #read: Email[] = [];

	constructor(
		file: string,
		private readonly inbox: SmtpInbox
	) {
		this.#db = new Sqlite(file, { readonly: true });
		const unsent = this.#db
			.prepare<[], number>(
				`select count(*) from letter where state in ('waiting', 'sending', 'handing-over')`
			)
			.pluck();
		this.#unsent = () => unsent.get();
	}

	/** The clock may not be moved while the server speaks to the mail server. */
	async untilAllSent(): Promise<void> {
		const { conversations } = this.inbox;
		const giveUpAt = performance.now() + 600_000;
		while (this.#unsent() !== 0 || isSpeaking(conversations)) {
			if (performance.now() > giveUpAt) throw new Error('letters are not sent');
			await new Promise((resolve) => setTimeout(resolve, 2));
		}
	}

	/** The secrets of the links in the letters, by the address that they went to. */
	async secretsByAddress(): Promise<Map<string, string>> {
		const secrets = new Map<string, string>();
		for (const { to, text = '' } of await this.#letters()) {
			const secret = /\/invitation\/([\w-]+)/.exec(text)?.[1];
			if (secret !== undefined) secrets.set(to?.[0]?.address ?? '', secret);
		}
		return secrets;
	}

	/** Every letter as whoever runs the mail server can read it, in the order of arrival. */
	async log(): Promise<string[]> {
		return (await this.#letters()).map(({ headers, text = '' }) =>
			[...headers.map(({ key, value }) => `${key}: ${value}`), text].join('\n')
		);
	}

	async #letters(): Promise<Email[]> {
		for (const raw of this.inbox.raw.slice(this.#read.length))
			this.#read.push(await PostalMime.parse(raw));
		return this.#read;
	}

	close(): void {
		this.#db.close();
	}
}

/** It begins with one conversation, to see whether the mail server is there. */
const isSpeaking = ({ begun, ended }: SmtpInbox['conversations']): boolean =>
	begun === 0 || begun > ended;
