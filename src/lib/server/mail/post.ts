import type { ConversationError } from '../../domain/mail/mail-problem.ts';

/** A letter as it goes over the wire. */
export interface Envelope {
	from: string;
	to: string;
	/** The whole message (RFC 5322), headers and all. */
	message: Buffer;
}

/** The way to a mail server. Tests put a real one behind it, or none. */
export interface Post {
	/** Begins a conversation. @throws an error that `conversationError` describes */
	open(): Promise<Conversation>;
}

export interface Conversation {
	/**
	 * Hands over one letter.
	 * @param beforeLastLine awaited when everything but the last line has been written: up to there
	 * the server cannot have taken the letter, from there on it may have
	 * @throws an error that `conversationError` describes; the conversation is over then
	 */
	hand(envelope: Envelope, beforeLastLine: () => Promise<void>): Promise<void>;
	close(): void;
}

/** What an error of a conversation says of itself, and the server's last words as it said them. */
export function conversationError(error: unknown): ConversationError & { words: string } {
	const read = (name: string): unknown =>
		typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined;
	const text = (value: unknown) => (typeof value === 'string' ? value : undefined);
	const responseCode = read('responseCode');
	return {
		code: text(read('code')),
		responseCode: typeof responseCode === 'number' ? responseCode : undefined,
		command: text(read('command')),
		// Not the error's own message: it may hold the address of the server, or a path.
		words: text(read('response')) ?? ''
	};
}
