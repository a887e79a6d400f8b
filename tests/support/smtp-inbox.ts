import type { AddressInfo, Socket } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/** How the mail server treats one letter. */
export type Treatment =
	| { kind: 'take' }
	/** Says this to the recipient's address: `[550, 'no such person']`. */
	| { kind: 'refuse'; at: 'recipient' | 'letter'; code: number; words: string }
	/** Takes the whole letter, last line and all, and hangs up without a word. */
	| { kind: 'drop-after-letter' }
	/** Hangs up when the recipient is named. */
	| { kind: 'drop-at-recipient' }
	| { kind: 'slow'; milliseconds: number }
	/** Is silent, when the recipient is named or when it has the whole letter, and then says this. */
	| { kind: 'hold'; at: 'recipient' | 'answer'; until: Promise<'yes' | 'no'> };

export interface SmtpInbox {
	/** `SMTP_URL` */
	readonly url: string;
	readonly port: number;
	/** Letters that arrived, raw, in order; those after which it hung up too. */
	readonly raw: string[];
	/** Everybody that was named as a recipient, in order. */
	readonly recipients: string[];
	/** Conversations that somebody began with it, and those that are over. */
	readonly conversations: { begun: number; ended: number };
	/** How each next letter is treated, by its recipient; all are taken unless told. */
	treat: (to: string) => Treatment;
	/** Whether it lets us write from our address. */
	isSenderWelcome: boolean;
	/** The letters as a mail program reads them. */
	letters(): Promise<Email[]>;
	close(): Promise<void>;
}

class Refusal extends Error {
	constructor(
		readonly responseCode: number,
		words: string
	) {
		super(words);
	}
}

const say = async (what: Promise<'yes' | 'no'>, done: (error?: Error) => void): Promise<void> => {
	if ((await what) === 'yes') done();
	else done(new Refusal(550, 'no'));
};

/** A real mail server in this process, on a free port. */
export async function startSmtpInbox(port = 0): Promise<SmtpInbox> {
	const raw: string[] = [];
	const recipients: string[] = [];
	const conversations = { begun: 0, ended: 0 };
	const sockets = new Set<Socket>();
	const hangUp = () => {
		for (const socket of sockets) socket.destroy();
	};
	const treatmentOf = (to: string) => inbox.treat(to);
	const server = new SMTPServer({
		authOptional: true,
		disabledCommands: ['STARTTLS', 'AUTH'],
		disableReverseLookup: true,
		onMailFrom(_address, _session, done) {
			done(inbox.isSenderWelcome ? null : new Refusal(553, '5.7.1 Sender address rejected'));
		},
		onRcptTo({ address }, _session, done) {
			recipients.push(address);
			const how = treatmentOf(address);
			if (how.kind === 'drop-at-recipient') hangUp();
			else if (how.kind === 'refuse' && how.at === 'recipient')
				done(new Refusal(how.code, how.words));
			else if (how.kind === 'hold' && how.at === 'recipient') void say(how.until, done);
			else done();
		},
		onData(stream, session, done) {
			const parts: Buffer[] = [];
			stream.on('data', (part: Buffer) => parts.push(part));
			stream.on('end', () => {
				const how = treatmentOf(session.envelope.rcptTo[0]?.address ?? '');
				if (how.kind === 'refuse') {
					done(new Refusal(how.code, how.words));
					return;
				}
				raw.push(Buffer.concat(parts).toString());
				if (how.kind === 'drop-after-letter') hangUp();
				else if (how.kind === 'slow') setTimeout(done, how.milliseconds);
				else if (how.kind === 'hold' && how.at === 'answer') void say(how.until, done);
				else done();
			});
		}
	});
	// What tests do to connections is no error of theirs.
	server.on('error', () => undefined);
	server.server.on('connection', (socket: Socket) => {
		sockets.add(socket);
		conversations.begun++;
		socket.once('close', () => {
			sockets.delete(socket);
			conversations.ended++;
		});
	});
	await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
	// A server that listens on a port has an address of this kind.
	const { port: own } = server.server.address() as AddressInfo;
	const inbox: SmtpInbox = {
		url: `smtp://127.0.0.1:${String(own)}`,
		port: own,
		raw,
		recipients,
		conversations,
		treat: () => ({ kind: 'take' }),
		isSenderWelcome: true,
		letters: () => Promise.all(raw.map((each) => PostalMime.parse(each))),
		close: () =>
			new Promise((resolve) => {
				hangUp();
				server.close(resolve);
			})
	};
	return inbox;
}
