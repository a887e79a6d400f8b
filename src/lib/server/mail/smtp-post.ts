import { Readable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { SmtpServer } from './mail-settings.ts';
import type { Conversation, Envelope, Post } from './post.ts';

const MINUTE = 60_000;

/** How long a silent server is waited for, in milliseconds. */
export interface Patience {
	connection: number;
	/** Ten minutes after the last line is what RFC 5321 asks (4.5.3.2.6): less makes doubles. */
	silence: number;
}
const PATIENCE: Patience = { connection: MINUTE, silence: 10 * MINUTE };

/** The post over SMTP. */
export const smtpPost = (server: SmtpServer, patience = PATIENCE): Post => ({
	async open() {
		const connection = new SMTPConnection({
			host: server.host,
			port: server.port,
			secure: server.isSecure,
			requireTLS: server.needsTls,
			connectionTimeout: patience.connection,
			greetingTimeout: patience.connection,
			socketTimeout: patience.silence
		});
		// One listener for the whole conversation: an error that nobody listens to ends the process.
		let fail: (error: unknown) => void = () => undefined;
		connection.on('error', (error: unknown) => {
			fail(error);
		});
		connection.on('end', () => {
			fail(Object.assign(new Error('hung up'), { code: 'ECONNECTION' }));
		});
		const step = (run: (done: (error?: Error | null) => void) => void): Promise<void> =>
			new Promise((resolve, reject) => {
				fail = reject;
				run((error) => {
					if (error) reject(error);
					else resolve();
				});
			});
		const close = (): void => {
			fail = () => undefined;
			connection.close();
		};
		try {
			await step((done) => {
				connection.connect(done);
			});
			const { user, password } = server;
			if (user !== null)
				await step((done) => {
					connection.login({ user, pass: password }, done);
				});
		} catch (error) {
			close();
			throw error;
		}
		return conversation(connection, step, close);
	}
});

function conversation(
	connection: SMTPConnection,
	step: (run: (done: (error?: Error | null) => void) => void) => Promise<void>,
	close: () => void
): Conversation {
	return {
		async hand({ from, to, message }: Envelope, beforeLastLine) {
			// The connection reads the message once the server has asked for it, and writes the last
			// line, a dot, when the message ends: it ends when `beforeLastLine` has resolved.
			async function* lines() {
				yield message;
				await beforeLastLine();
			}
			try {
				await step((done) => {
					connection.send({ from, to }, Readable.from(lines(), { objectMode: false }), done);
				});
			} catch (error) {
				close();
				throw error;
			}
		},
		close() {
			connection.quit();
			close();
		}
	};
}
