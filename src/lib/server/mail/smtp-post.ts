import { Readable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { SmtpServer } from './mail-settings.ts';
import { PATIENCE, type Patience } from './patience.ts';
import type { Conversation, Envelope, Post } from './post.ts';

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
			socketTimeout: patience.afterLastLine
		});
		const steps = stepsOf(connection);
		try {
			steps.allow(patience.opening);
			await steps.take((done) => {
				connection.connect(done);
			});
			const { user, password } = server;
			if (user !== null)
				await steps.take((done) => {
					connection.login({ user, pass: password }, done);
				});
		} catch (error) {
			steps.close();
			throw error;
		}
		return conversation(connection, steps, patience);
	}
});

interface Steps {
	/** From now on the steps may take this long in all: a server that keeps speaking is not silent. */
	allow(milliseconds: number): void;
	take(run: (done: (error?: Error | null) => void) => void): Promise<void>;
	close(): void;
}

function stepsOf(connection: SMTPConnection): Steps {
	// One listener for the whole conversation: an error that nobody listens to ends the process.
	let fail: (error: unknown) => void = () => undefined;
	const failWith = (message: string, code: string): void => {
		fail(Object.assign(new Error(message), { code }));
	};
	let timer: NodeJS.Timeout | undefined;
	connection.on('error', (error: unknown) => {
		fail(error);
	});
	connection.on('end', () => {
		failWith('hung up', 'ECONNECTION');
	});
	return {
		allow(milliseconds) {
			clearTimeout(timer);
			timer = setTimeout(() => {
				failWith('too slow', 'ETIMEDOUT');
			}, milliseconds);
		},
		take: (run) =>
			new Promise((resolve, reject) => {
				fail = reject;
				run((error) => {
					if (error) reject(error);
					else resolve();
				});
			}),
		close() {
			clearTimeout(timer);
			fail = () => undefined;
			connection.close();
		}
	};
}

function conversation(connection: SMTPConnection, steps: Steps, patience: Patience): Conversation {
	return {
		async hand({ from, to, message }: Envelope, beforeLastLine) {
			let isOver = false;
			// The connection reads the message once the server has asked for it, and writes the last
			// line, a dot, when the message ends: it ends when `beforeLastLine` has resolved.
			async function* lines() {
				yield message;
				await beforeLastLine();
				// What failed meanwhile has been told: the last line would be nobody's any more.
				if (isOver) throw new Error('over');
				steps.allow(patience.afterLastLine);
			}
			try {
				steps.allow(patience.beforeLastLine);
				await steps.take((done) => {
					connection.send({ from, to }, Readable.from(lines(), { objectMode: false }), done);
				});
			} catch (error) {
				isOver = true;
				steps.close();
				throw error;
			}
		},
		close() {
			connection.quit();
			steps.close();
		}
	};
}
